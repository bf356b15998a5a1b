// Desk: the list of changes, the card of the current one, and the decisions not yet confirmed by the server.
const DONE = { accept: 'accepted', reject: 'rejected', counter: 'countered' };
const verdictOf = (s, id) => s.decided.get(id)?.verdict || '';
const groupOf = (s, id) => s.groups.get(s.byId.get(id)?.group) ?? [id];

function paint(s, id, verdict) {
  for (const node of s.marks.get(id) ?? []) { if (verdict) node.dataset.v = verdict; else delete node.dataset.v; }
  const item = s.items.get(id);
  if (!item) return;
  if (verdict) item.dataset.v = verdict; else delete item.dataset.v;
  item.lastChild.textContent = verdict ? s.L[DONE[verdict]] : '';
}

function decide(s, id, verdict, text = '', reason = '') {
  if (!s.canDecide || !s.byId.has(id)) return;
  const before = groupOf(s, id).map((each) => [each, s.decided.get(each)]);
  s.past.push(before);
  apply(s, before.map(([each]) => [each, verdict ? { verdict, text: each === id ? text : '', reason } : undefined]));
  say(s, `${s.byId.get(id).place} – ${verdict ? s.L[DONE[verdict]] : s.L.open}`);
}

function undo(s) {
  const before = s.past.pop();
  if (!before) return;
  apply(s, before);
  choose(s, before[0][0]);
}

function apply(s, decisions) {
  for (const [id, decision] of decisions) {
    if (decision) s.decided.set(id, decision); else s.decided.delete(id);
    s.sent.set(id, { change: id, verdict: decision?.verdict ?? 'none', text: decision?.text ?? '', reason: decision?.reason ?? '' });
    paint(s, id, decision?.verdict);
  }
  card(s);
  counts(s);
  hand(s);
  insist(s, () => hand(s), () => { s.sent.clear(); reconcile(s, s.latest.decisions); });
}

// All that the server does not show yet, each time: a message that was overtaken takes nothing with it.
const hand = (s) => s.send('decision', { all: [...s.sent.values()], nonce: `${Date.now()}-${Math.random().toString(36).slice(2)}` });

function reconcile(s, decisions) {
  for (const [id, sent] of s.sent) {
    const known = decisions[id]?.verdict ?? 'none';
    if (known === sent.verdict) s.sent.delete(id);
  }
  const ids = new Set([...s.decided.keys(), ...Object.keys(decisions)]);
  for (const id of ids) {
    if (s.sent.has(id)) continue;
    const now = decisions[id];
    if ((s.decided.get(id)?.verdict ?? '') !== (now?.verdict ?? '')) paint(s, id, now?.verdict);
    if (now) s.decided.set(id, now); else s.decided.delete(id);
  }
  counts(s);
  // A card somebody is typing in is left alone.
  if (s.current && !s.card.querySelector('textarea, input:focus')) card(s);
}

function choose(s, id, scroll = true) {
  for (const node of s.root.querySelectorAll('[data-now]')) delete node.dataset.now;
  s.current = id;
  const change = s.byId.get(id);
  if (!change) return;
  for (const each of groupOf(s, id)) for (const node of s.marks.get(each) ?? []) node.dataset.now = each === id ? 'this' : 'with';
  const item = s.items.get(id);
  if (item) { item.dataset.now = 'this'; if (scroll) item.scrollIntoView({ block: 'nearest' }); }
  const mark = (s.marks.get(id) ?? [])[0];
  if (mark && scroll) {
    mark.closest('.run')?.classList.add('open');
    mark.scrollIntoView({ block: 'center', behavior: 'auto' });
  }
  card(s);
  if (scroll) say(s, `${fill(s.L.of, { n: s.shown.indexOf(id) + 1, total: s.shown.length })}. ${change.summary}, ${change.place}`);
}

function step(s, by) {
  if (!s.shown.length) return;
  const at = s.shown.indexOf(s.current);
  choose(s, s.shown[at < 0 ? (by > 0 ? 0 : s.shown.length - 1) : (at + by + s.shown.length) % s.shown.length]);
}

const say = (s, words) => { s.voice.textContent = words; };

function press(word, key, act, cls = '') {
  const node = pressable(`press ${cls}`, undefined, act);
  node.append(el('span', '', word));
  if (key) { const k = el('kbd', '', key); k.setAttribute('aria-hidden', 'true'); node.append(k); node.setAttribute('aria-keyshortcuts', key); }
  return node;
}

function excerpt(s, change) {
  const box = el('p', 'excerpt');
  const part = (tag, word, text) => { if (text) { const n = el(tag, tag === 'ins' ? 'insert' : 'delete'); n.append(el('span', 'vh', `${word} : `), text); box.append(n, ' '); } };
  if (change.kind.endsWith('_moved')) { box.append(change.new || change.old); return box; }
  part('del', s.L.deleted, change.old);
  part('ins', s.L.inserted, change.new);
  return box;
}

function card(s) {
  const focus = s.card.getRootNode().activeElement;
  const held = focus && s.card.contains(focus) ? focus.dataset.act : '';
  const change = s.byId.get(s.current);
  s.card.replaceChildren();
  if (!change) { s.card.hidden = true; return; }
  s.card.hidden = false;
  const v = verdictOf(s, change.id);
  const head = el('div', 'cardhead');
  head.append(el('span', 'kind', `${change.summary} · ${s.L[`family.${change.family}`]}`), el('span', `verdict ${v}`, v ? s.L[DONE[v]] : ''));
  s.card.append(head, el('h4', '', change.place), excerpt(s, change));
  for (const finding of change.findings) s.card.append(noteOf(finding, s.L));
  const decided = s.decided.get(change.id);
  if (decided?.verdict === 'counter') s.card.append(el('p', 'own', decided.text));
  if (decided?.reason) s.card.append(el('p', 'why', decided.reason));
  const tied = groupOf(s, change.id).length;
  if (tied > 1) s.card.append(el('p', 'tied', fill(s.L.group, { n: tied })));
  if (s.canDecide) {
    const why = el('input', 'reason'); why.placeholder = s.L.reason; why.setAttribute('aria-label', s.L.reason); why.value = decided?.reason ?? '';
    const acts = el('div', 'acts');
    const add = (act, word, key, cls) => {
      const node = press(word, key, () => act === 'counter' ? write(s, change) : decide(s, change.id, v === act ? '' : act, '', why.value), cls);
      node.dataset.act = act;
      node.setAttribute('aria-pressed', String(v === act));
      acts.append(node);
    };
    add('accept', s.L.accept, 'a', 'yes');
    add('reject', s.L.reject, 'r', 'no');
    if (change.counter) add('counter', s.L.counter, 'c', 'other');
    s.card.append(acts, why);
    // A reason typed after the decision goes with it.
    why.onchange = () => { const d = s.decided.get(change.id); if (d) decide(s, change.id, d.verdict, d.text, why.value); };
    if (held) s.card.querySelector(`[data-act="${held}"]`)?.focus({ preventScroll: true });
  }
}

function write(s, change) {
  const box = el('div', 'write');
  const label = el('label', '', s.L.counter_text);
  const area = el('textarea'); area.rows = 4; area.value = s.decided.get(change.id)?.text || change.new;
  label.append(area);
  const shut = () => { box.remove(); s.card.querySelector('[data-act="counter"]')?.focus(); };
  const keep = press(s.L.keep, '', () => { const why = s.card.querySelector('.reason')?.value ?? ''; const text = area.value; shut(); decide(s, change.id, 'counter', text, why); }, 'other');
  const acts = el('div', 'acts');
  acts.append(keep, press(s.L.cancel, '', shut));
  box.append(label, acts);
  box.onkeydown = (e) => { if (e.key === 'Escape') shut(); if (e.key === 'Enter' && (e.ctrlKey || e.metaKey)) keep.click(); };
  s.card.querySelector('.write')?.remove();
  s.card.append(box);
  area.focus();
}

function layList(s) {
  s.items = new Map();
  const list = el('ol', 'list');
  for (const change of s.view.changes) {
    const line = el('li');
    const item = el('button', 'item');
    item.type = 'button';
    item.dataset.id = change.id;
    const worst = ['alarm', 'warning', 'notice'].find((level) => change.findings.some((f) => f.severity === level));
    const top = el('span', 'top');
    if (worst) top.append(el('span', `sign ${worst}`, SIGN[worst]), el('span', 'vh', ` ${s.L[`severity.${worst}`]} `));
    top.append(change.summary);
    item.append(top, el('span', 'where', change.place), el('span', 'mark', ''));
    item.onclick = () => choose(s, change.id);
    s.items.set(change.id, item);
    line.append(item);
    list.append(line);
  }
  s.list.replaceChildren(list);
  filter(s);
}

function filter(s) {
  const { family, severity, state, words } = s.want;
  const needle = words.trim().toLowerCase();
  s.shown = s.view.changes.filter((c) => (!family || c.family === family)
    && (!severity || c.findings.some((f) => f.severity !== 'notice'))
    && (!state || (state === 'open') === !verdictOf(s, c.id))
    && (!needle || `${c.place} ${c.old} ${c.new} ${c.summary}`.toLowerCase().includes(needle))).map((c) => c.id);
  const shown = new Set(s.shown);
  for (const [id, item] of s.items) item.parentNode.hidden = !shown.has(id);
  s.none.hidden = s.shown.length > 0;
  counts(s);
}

function counts(s) {
  if (!s.view) return;
  const total = s.view.changes.length;
  const open = s.view.changes.reduce((n, c) => n + (s.decided.has(c.id) ? 0 : 1), 0);
  s.tally.textContent = s.canDecide ? fill(s.L.open_count, { n: open }) + ' / ' + total : String(total);
  s.bar.style.setProperty('--done', total ? (total - open) / total : 0);
}
