// Editor: what is typed belongs to the person typing; the server's text never takes its place unasked.
const desks = new WeakMap();
const make = (tag, cls, text) => { const n = document.createElement(tag); if (cls) n.className = cls; if (text !== undefined) n.textContent = text; return n; };

export default function ({ parentElement, data, setStateValue }) {
  let s = desks.get(parentElement);
  if (!s) {
    s = { root: make('div', 'editor'), rows: new Map(), added: 0 };
    s.status = make('p', 'status'); s.status.setAttribute('role', 'status');
    s.list = make('div'); s.head = make('label', 'head');
    s.title = make('input'); s.headWord = make('span');
    s.head.append(s.headWord, s.title);
    s.root.append(s.head, s.list, s.status);
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
  if (s.rev !== data.rev) receive(s, data);
  return () => flush(s);
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
    Object.assign(row, { server: clause.text, base: clause.base, drafted: clause.drafted });
    row.word.textContent = s.L['editor.clause'].replace('{label}', clause.label);
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
  const node = make('div', 'clause');
  const label = make('label');
  const word = make('span', 'word');
  const area = make('textarea');
  area.rows = 1; area.value = clause.text; area.spellcheck = true;
  label.append(word, area);
  const tools = make('div', 'tools'), notice = make('div', 'notice'), shown = make('p', 'shown');
  const row = { key: clause.key, node, word, area, notice, shown, server: clause.text, base: clause.base, drafted: clause.drafted };
  const tool = (name, sign, act) => {
    const b = make('button'); b.type = 'button';
    const mark = make('span', '', sign); mark.setAttribute('aria-hidden', 'true');
    b.append(mark, ' ', s.L[`editor.${name}`]);
    b.onclick = act; tools.append(b); return b;
  };
  tool('up', '↑', (e) => { node.previousElementSibling?.before(node); e.currentTarget.focus(); typed(s); flush(s); });
  tool('down', '↓', (e) => { node.nextElementSibling?.after(node); e.currentTarget.focus(); typed(s); flush(s); });
  tool('add', '+', () => {
    const fresh = rowFor(s, { key: `+${Date.now().toString(36)}${s.added++}`, label: '', text: '', base: '', drafted: '' });
    fresh.word.textContent = s.L['editor.clause'].replace('{label}', '+');
    s.rows.set(fresh.key, fresh); node.after(fresh.node); fresh.area.focus(); typed(s);
  });
  row.back = tool('restore', '↺', () => { area.value = row.drafted; grow(area); mirror(s, row); typed(s); flush(s); });
  tool('remove', '−', () => { const next = node.nextElementSibling ?? node.previousElementSibling; node.remove(); s.rows.delete(row.key); next?.querySelector('textarea')?.focus(); typed(s); flush(s); });
  area.oninput = () => { grow(area); mirror(s, row); typed(s); };
  node.append(label, tools, notice, shown);
  return row;
}

function mirror(s, row) {
  row.back.hidden = !row.drafted || row.drafted === row.area.value;
  row.shown.replaceChildren();
  if (row.area.value === row.base) return;
  row.shown.setAttribute('aria-label', s.L['editor.compared']);
  for (const part of compareWords(row.base, row.area.value))
    row.shown.append(part.tag === 'equal' ? part.text : make(part.tag === 'insert' ? 'ins' : 'del', '', part.text));
}

function elsewhere(s, row, text) {
  const other = make('blockquote', '', text);
  const acts = make('div', 'tools');
  for (const [name, act] of [['take', () => { row.area.value = text; grow(row.area); mirror(s, row); typed(s); }], ['mine', () => {}]]) {
    const b = make('button', '', s.L[`editor.${name}`]); b.type = 'button';
    b.onclick = () => { act(); row.notice.replaceChildren(); row.area.focus(); };
    acts.append(b);
  }
  const words = make('p', '', s.L['editor.elsewhere']); words.setAttribute('role', 'alert');
  row.notice.replaceChildren(words, other, acts);
}

function grow(area) {
  if (CSS.supports('field-sizing', 'content')) return;
  area.style.height = 'auto';
  area.style.height = `${area.scrollHeight + 2}px`;
}

function typed(s) {
  s.dirty = true;
  s.status.textContent = s.L['editor.saving'];
  clearTimeout(s.timer);
  s.timer = setTimeout(() => flush(s), 400);
}

function flush(s) {
  if (!s.dirty) return;
  clearTimeout(s.timer);
  s.dirty = false;
  const byNode = new Map([...s.rows.values()].map((row) => [row.node, row]));
  const clauses = [...s.list.children].map((node) => byNode.get(node)).filter(Boolean).map((row) => ({ key: row.key, text: row.area.value }));
  s.send('draft', { rev: s.rev, title: s.title.value, clauses });
  s.status.textContent = s.L['editor.saved'];
}
