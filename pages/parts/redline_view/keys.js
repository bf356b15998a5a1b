// Keys: everything the room can do, without a mouse. Letters typed into a field are never taken for keys.
const ELSEWHERE = 'input, textarea, select, [contenteditable="true"], [role="dialog"], [role="combobox"], [role="listbox"], [role="grid"], [role="menu"], canvas';

function helpOn(s) {
  const { L } = s;
  const list = el('dl');
  const keys = [
    ['j / n', L.next], ['k / p', L.previous],
    ...(s.canDecide ? [['a', L.accept], ['r', L.reject], ['c', L.counter], ['u', L.undo], ['y', L.redo], ['b', L.bulk_title]] : []),
    ...(s.canTalk ? [['t', L.talk]] : []), ['v', L.view_next], ['f', L.view_extent], ['m', L.leap], ['/', L.search], ['?', L.help],
    ...(s.canDecide ? [['Ctrl + Enter', L.keep], ['Esc', L.cancel]] : []),
  ];
  for (const [key, word] of keys) {
    const dt = el('dt');
    for (const one of key.split(' / ')) dt.append(el('kbd', '', one), ' ');
    list.append(dt, el('dd', '', word));
  }
  s.box.replaceChildren(el('h4', '', L.help), list, press(L.close, '', () => s.box.close()));
  s.box.setAttribute('aria-label', L.help);
  s.box.showModal();
}

function onKey(s, e) {
  if (e.ctrlKey || e.metaKey || e.altKey || !s.view || s.box.open) return;
  const target = e.composedPath()[0];
  const inside = e.composedPath().includes(s.root);
  // Beside the component too, as long as a letter means nothing else there.
  if (!inside && target.closest?.(ELSEWHERE)) return;
  if (target.matches?.('input, textarea, select')) { if (inside) e.stopPropagation(); if (target.matches('.write textarea')) relay(s, e); return; }
  const act = {
    j: () => step(s, 1), n: () => step(s, 1), k: () => step(s, -1), p: () => step(s, -1), '?': () => helpOn(s),
    v: () => s.turnView(), f: () => s.turnExtent(), '/': () => s.search?.focus(), t: () => talk(s), m: () => leap(s, s.current), l: () => s.lister.offsetParent && s.lister.click(),
  };
  if (s.canDecide) Object.assign(act, { u: () => undo(s), y: () => redo(s), b: () => bulk(s) });
  if (s.canDecide && s.current) Object.assign(act, {
    a: () => decide(s, s.current, 'accept'), r: () => decide(s, s.current, 'reject'),
    c: () => { const change = s.byId.get(s.current); if (change?.counter) write(s, change); },
  });
  if (!act[e.key]) return;
  // Streamlit's own r and c would rerun the page or clear its cache.
  e.stopPropagation(); e.preventDefault();
  act[e.key]();
}

// Stopped above so that Streamlit hears no letter typed here; the box still has to hear Escape and Ctrl+Enter.
function relay(s, e) {
  if (e.key === 'Escape' || (e.key === 'Enter' && (e.ctrlKey || e.metaKey))) s.card.querySelector('.write')?.onkeydown(e);
}
