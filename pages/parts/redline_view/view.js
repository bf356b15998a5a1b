// View: mounts once per place on the page, rebuilds when the text's revision changes, and listens to keys.
const states = new WeakMap();

export default function (component) {
  const { parentElement, data, setTriggerValue } = component;
  let s = states.get(parentElement);
  if (!s) { s = frame(parentElement); states.set(parentElement, s); }
  s.send = setTriggerValue;
  s.canDecide = data.can_decide;
  s.L = data.labels;
  s.root.classList.toggle('reading', !data.can_decide);
  const asked = `${data.url}|${data.rev}`;
  if (s.asked !== asked) { s.asked = asked; bars(s); load(s, data); }
  else if (s.view) reconcile(s, data.decisions);
  s.latest = data;
  if (!s.listening) { document.addEventListener('keydown', s.keys, true); s.listening = true; }
  return () => { document.removeEventListener('keydown', s.keys, true); s.listening = false; };
}

function frame(parent) {
  const root = el('div', 'room');
  const s = { root, decided: new Map(), sent: new Map(), past: [], marks: new Map(), items: new Map(), byId: new Map(), groups: new Map(), shown: [], want: { family: '', severity: '', state: '', words: '' } };
  s.bar = el('div', 'bar'); s.paper = el('div', 'paper'); s.front = el('div', 'front');
  s.desk = el('aside', 'desk'); s.card = el('div', 'card'); s.card.hidden = true;
  s.list = el('div', 'scroll'); s.none = el('p', 'none'); s.filters = el('div', 'filters'); s.tally = el('span', 'tally');
  s.voice = el('div', 'vh'); s.voice.setAttribute('role', 'status');
  s.help = el('dialog', 'help');
  s.desk.append(s.card, s.filters, s.none, s.list);
  const sheet = el('div', 'sheet'); sheet.append(s.front, s.paper);
  const body = el('div', 'body'); body.append(sheet, s.desk);
  root.append(s.bar, body, s.voice, s.help);
  parent.append(root);
  s.mode = root.getBoundingClientRect().width < 760 ? 'one' : 'two';
  s.root.dataset.mode = s.mode;
  root.addEventListener('click', (e) => { const mark = e.target.closest?.('.paper [data-c], .terms [data-c]'); if (mark?.dataset.c) choose(s, mark.dataset.c, false); });
  s.keys = (e) => onKey(s, e);
  return s;
}

async function load(s, data) {
  const asked = s.asked;
  s.root.setAttribute('aria-busy', 'true');
  if (!s.view) s.front.replaceChildren(el('p', 'quiet', s.L.loading));
  try {
    const answer = await fetch(data.url, { credentials: 'same-origin' });
    if (!answer.ok) throw new Error(answer.status);
    const view = await answer.json();
    if (asked === s.asked) await show(s, view, data);
  } catch {
    if (asked !== s.asked) return;
    s.root.removeAttribute('aria-busy');
    s.front.replaceChildren(el('p', 'quiet', s.L.failed), press(s.L.retry, '', () => load(s, s.latest ?? data)));
  }
}

async function show(s, view, data) {
  s.view = view;
  s.paper.lang = view.language;
  s.byId = new Map(view.changes.map((c) => [c.id, c]));
  s.groups = new Map();
  for (const c of view.changes) { const g = s.groups.get(c.group); if (g) g.push(c.id); else s.groups.set(c.group, [c.id]); }
  s.decided = new Map(Object.entries((s.latest ?? data).decisions));
  s.past = [];
  s.front.replaceChildren(el('h2', 'vh', s.L.text));
  for (const finding of view.findings) if (finding.severity !== 'notice') {
    const note = noteOf(finding, s.L);
    if (finding.change) { note.classList.add('link'); note.append(press(s.L.change, '', () => choose(s, finding.change))); }
    s.front.append(note);
  }
  if (view.terms.length) s.front.append(termsOf(s));
  if (!view.changes.length) s.front.append(el('p', 'quiet', s.L.empty));
  s.desk.hidden = !view.changes.length;
  layList(s);
  await layPaper(s);
  s.root.removeAttribute('aria-busy');
  const focus = data.focus && s.byId.has(data.focus) ? data.focus : s.byId.has(s.current) ? s.current : s.shown[0];
  if (focus) choose(s, focus, Boolean(data.focus));
}

function bars(s) {
  const pair = (label, choices, now, act) => {
    const box = el('div', 'pair'); box.setAttribute('role', 'group'); box.setAttribute('aria-label', label);
    for (const [value, word] of choices) {
      const node = press(word, '', () => { act(value); for (const b of box.children) b.setAttribute('aria-pressed', String(b === node)); });
      node.setAttribute('aria-pressed', String(value === now));
      box.append(node);
    }
    return box;
  };
  const L = s.L;
  const modes = pair(L.display, [['two', L.side], ['one', L.inline]], s.mode, (mode) => { s.mode = mode; s.root.dataset.mode = mode; if (s.view) layPaper(s); });
  const extent = pair(L.extent, [['', L.whole], ['only', L.changed_only]], s.root.classList.contains('only') ? 'only' : '', (v) => s.root.classList.toggle('only', v === 'only'));
  const go = el('div', 'go');
  go.append(press(L.previous, 'k', () => step(s, -1)), s.tally, press(L.next, 'j', () => step(s, 1)));
  const help = press('?', '', () => helpOn(s)); help.setAttribute('aria-label', L.help);
  s.undo = press(L.undo, 'u', () => undo(s), 'undo'); s.undo.hidden = !s.canDecide; s.undo.setAttribute('aria-label', L.undo);
  s.bar.replaceChildren(modes, extent, go, s.undo, help);
  const pick = (name, label, choices) => {
    const box = el('select'); box.setAttribute('aria-label', label);
    for (const [value, word] of choices) { const o = el('option', '', word); o.value = value; box.append(o); }
    box.value = s.want[name];
    box.onchange = () => { s.want[name] = box.value; filter(s); };
    return box;
  };
  const search = el('input', 'search'); search.type = 'search'; search.placeholder = L.search; search.setAttribute('aria-label', L.search); search.value = s.want.words;
  search.oninput = () => { s.want.words = search.value; if (s.view) filter(s); };
  s.filters.replaceChildren(
    pick('family', L.filter_family, [['', `${L.filter_family} – ${L.all}`], ...['material', 'wording', 'structure'].map((f) => [f, L[`family.${f}`]])]),
    pick('severity', L.filter_severity, [['', `${L.filter_severity} – ${L.all}`], ['grave', L.warnings]]),
    ...(s.canDecide ? [pick('state', L.filter_state, [['', `${L.filter_state} – ${L.all}`], ['open', L.open], ['done', L.decided]])] : []),
    search);
  s.none.textContent = L.no_match; s.none.hidden = true;
  s.desk.setAttribute('aria-label', L.change_list);
}

function helpOn(s) {
  const L = s.L;
  s.help.replaceChildren(el('h4', '', L.help));
  s.help.setAttribute('aria-label', L.help);
  const list = el('dl');
  const keys = [['j / n', L.next], ['k / p', L.previous], ...(s.canDecide ? [['a', L.accept], ['r', L.reject], ['c', L.counter], ['u', L.undo]] : []), ['?', L.help]];
  for (const [key, word] of keys) { const dt = el('dt'); dt.append(el('kbd', '', key)); list.append(dt, el('dd', '', word)); }
  s.help.append(list, press(L.close, '', () => s.help.close()));
  s.help.showModal();
}

function onKey(s, e) {
  if (e.ctrlKey || e.metaKey || e.altKey || !s.view || s.help.open) return;
  const target = e.composedPath()[0];
  const inside = e.composedPath().includes(s.root);
  if (!inside && target !== document.body) return;
  if (target.matches?.('input, textarea, select')) { if (inside) e.stopPropagation(); if (target.matches('.write textarea')) relay(s, e); return; }
  const act = { j: () => step(s, 1), n: () => step(s, 1), k: () => step(s, -1), p: () => step(s, -1), '?': () => helpOn(s) };
  if (s.canDecide && s.current) Object.assign(act, {
    a: () => decide(s, s.current, 'accept'), r: () => decide(s, s.current, 'reject'), u: () => undo(s),
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
