// Editor: what is typed belongs to the person typing; the server's text never takes its place unasked.
// A draft is called saved once the server says so. Until then it is kept in this tab and sent again.
const RETRY = 4000;
const desks = new WeakMap();

export default function ({ parentElement, data, setStateValue }) {
  let s = desks.get(parentElement);
  if (!s) {
    s = { root: el('div', 'editor'), rows: new Map(), added: 0 };
    s.status = el('p', 'status'); s.status.setAttribute('role', 'status');
    s.list = el('div'); s.head = el('label', 'head');
    s.title = el('input'); s.headWord = el('span');
    s.head.append(s.headWord, s.title);
    s.root.append(s.head, s.list, s.status);
    styled(parentElement);
    parentElement.append(s.root);
    s.title.oninput = () => typed(s);
    s.root.addEventListener('focusout', () => flush(s));
    // Streamlit listens to single letters: none typed here is meant for it.
    s.root.addEventListener('keydown', (e) => e.stopPropagation());
    desks.set(parentElement, s);
  }
  s.send = setStateValue;
  s.L = data.labels;
  s.headWord.textContent = s.L['editor.title'];
  s.place = data.place;
  s.back = data.back;
  if (s.rev !== data.rev) { receive(s, data); recall(s); }
  if (s.turn && data.kept === s.turn) heard(s, data.refused);
  return () => flush(s);
}

function heard(s, refused) {
  clearTimeout(s.retry);
  forget(s);
  s.turn = '';
  if (!s.dirty) s.status.textContent = s.L[refused ? 'editor.refused' : 'editor.saved'];
}

function receive(s, data) {
  const own = s.rev !== undefined;
  s.rev = data.rev;
  if (!own || !touched(s, s.title, s.titleBase)) s.title.value = data.title;
  s.titleBase = data.title;
  const order = [];
  for (const clause of data.clauses) {
    let row = s.rows.get(clause.key);
    if (!row) { row = rowFor(s, clause); s.rows.set(clause.key, row); }
    else if (touched(s, row.area, row.server) && clause.text !== row.server && clause.text !== row.area.value) elsewhere(s, row, clause.text);
    else if (!touched(s, row.area, row.server)) { row.area.value = clause.text; row.notice.replaceChildren(); }
    Object.assign(row, { server: clause.text, base: clause.base, back: clause.back });
    row.label = clause.label;
    order.push(row.node);
    grow(row.area); mirror(s, row);
  }
  const keys = new Set(data.clauses.map((c) => c.key));
  for (const [key, row] of s.rows) {
    if (keys.has(key)) continue;
    if (touched(s, row.area, row.server)) continue;
    row.node.remove(); s.rows.delete(key);
  }
  // Nodes that already stand in order are not moved: moving one would take its caret away.
  if (order.some((node, n) => s.list.children[n] !== node)) {
    const focused = s.list.getRootNode().activeElement;
    if (!own || !focused || !s.list.contains(focused)) s.list.prepend(...order);
  }
}

const touched = (s, field, server) => field.getRootNode().activeElement === field || field.value !== server;

function rowFor(s, clause) {
  const node = el('div', 'clause');
  const label = el('label');
  const word = el('span', 'word');
  const area = el('textarea');
  area.rows = 1; area.value = clause.text; area.spellcheck = true;
  label.append(word, area);
  const tools = el('div', 'tools'), notice = el('div', 'notice'), shown = el('p', 'shown');
  const row = { key: clause.key, node, word, area, notice, shown, server: clause.text, base: clause.base, back: clause.back, gone: clause.gone, tools: {} };
  const tool = (name, sign, act, word = s.L[`editor.${name}`]) => {
    const b = el('button'); b.type = 'button';
    const mark = el('span', '', sign); mark.setAttribute('aria-hidden', 'true');
    b.append(mark, ' ', word);
    b.onclick = act; tools.append(b); row.tools[name] = b;
  };
  tool('up', '↑', (e) => { node.previousElementSibling?.before(node); e.currentTarget.focus(); typed(s); flush(s); });
  tool('down', '↓', (e) => { node.nextElementSibling?.after(node); e.currentTarget.focus(); typed(s); flush(s); });
  tool('add', '+', () => {
    const fresh = added(s, `+${Date.now().toString(36)}${s.added++}`, '');
    node.after(fresh.node); fresh.area.focus(); typed(s);
  });
  tool('restore', '↺', () => { area.value = row.back; grow(area); mirror(s, row); typed(s); flush(s); area.focus(); }, s.back);
  tool('remove', '−', () => takeOut(s, row));
  tool('put_back', '↺', () => { row.gone = false; mirror(s, row); grow(area); typed(s); flush(s); area.focus(); });
  area.oninput = () => { grow(area); mirror(s, row); typed(s); };
  node.append(label, tools, notice, shown);
  return row;
}

// What the other side knows stays in sight once it is taken out, so that it can be put back; what is one's own goes.
function takeOut(s, row) {
  const known = Boolean(row.base);
  const next = row.node.nextElementSibling ?? row.node.previousElementSibling;
  if (known) { row.gone = true; mirror(s, row); row.tools.put_back.focus(); }
  else { row.node.remove(); s.rows.delete(row.key); next?.querySelector('textarea')?.focus(); }
  typed(s); flush(s);
}

function mirror(s, row) {
  row.node.classList.toggle('gone', row.gone);
  row.word.textContent = fill(s.L[row.gone ? 'editor.gone' : 'editor.clause'], { label: row.label });
  row.area.hidden = row.gone;
  for (const [name, tool] of Object.entries(row.tools)) tool.hidden = row.gone !== (name === 'put_back');
  row.tools.restore.hidden ||= !row.back || row.back === row.area.value;
  row.shown.replaceChildren();
  row.shown.setAttribute('aria-label', s.L['editor.compared']);
  if (row.gone) { row.shown.append(el('del', '', row.base)); return; }
  if (row.area.value === row.base) return;
  for (const part of compareWords(row.base, row.area.value))
    row.shown.append(part.tag === 'equal' ? part.text : el(part.tag === 'insert' ? 'ins' : 'del', '', part.text));
}

function elsewhere(s, row, text, [why, take, leave] = ['elsewhere', 'take', 'mine']) {
  const other = el('blockquote', '', text);
  const acts = el('div', 'tools');
  for (const [name, act] of [[take, () => { row.gone = false; row.area.value = text; grow(row.area); mirror(s, row); typed(s); }], [leave, () => {}]]) {
    const b = el('button', '', s.L[`editor.${name}`]); b.type = 'button';
    b.onclick = () => { act(); row.notice.replaceChildren(); row.area.focus(); };
    acts.append(b);
  }
  const words = el('p', '', s.L[`editor.${why}`]); words.setAttribute('role', 'alert');
  row.notice.replaceChildren(words, other, acts);
}

function grow(area) {
  if (CSS.supports('field-sizing', 'content')) return;
  area.style.height = 'auto';
  area.style.height = `${area.scrollHeight + 2}px`;
}

function typed(s) {
  s.dirty = true;
  s.turn = `${Date.now().toString(36)}${Math.random().toString(36).slice(2)}`;
  s.status.textContent = s.L['editor.saving'];
  keep(s);
  clearTimeout(s.timer);
  s.timer = setTimeout(() => flush(s), 400);
}

function flush(s) {
  if (!s.dirty) return;
  clearTimeout(s.timer);
  s.dirty = false;
  hand(s, 0);
}

function hand(s, again) {
  clearTimeout(s.retry);
  s.send('draft', { turn: s.turn, again, ...written(s) });
  s.retry = setTimeout(() => {
    if (!s.root.isConnected || !s.turn || s.dirty) return;
    s.status.textContent = s.L['editor.unsaved'];
    hand(s, again + 1);
  }, RETRY);
}

function written(s) {
  const byNode = new Map([...s.rows.values()].map((row) => [row.node, row]));
  const rows = [...s.list.children].map((node) => byNode.get(node)).filter(Boolean);
  return { title: s.title.value, clauses: rows.filter((row) => !row.gone).map((row) => ({ key: row.key, text: row.area.value })) };
}

// The tab's own storage ends with the tab; a draft leaves it as soon as the server has it.
const draftOf = (s) => memory(`clausier-draft ${s.place}`);
const keep = (s) => draftOf(s).keep(written(s));
const forget = (s) => draftOf(s).drop();

// What a reload or a lost line left unsaved is offered again, clause by clause; nothing is put back unasked.
function recall(s) {
  const left = draftOf(s).read();
  for (const { key, text } of left?.clauses ?? []) {
    const row = s.rows.get(key);
    if (row && (row.gone || text !== row.area.value)) elsewhere(s, row, text, ['unsent', 'retake', 'leave']);
    else if (!row && text) { const fresh = added(s, key, text); s.list.append(fresh.node); }
  }
  if (left?.title && left.title !== s.title.value) s.title.value = left.title;
  forget(s);
}

function added(s, key, text) {
  const fresh = rowFor(s, { key, label: '', text, base: '', back: '', gone: false });
  fresh.label = '+';
  s.rows.set(key, fresh);
  mirror(s, fresh);
  return fresh;
}
