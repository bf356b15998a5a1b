// Paper: the compared text. Every word of a contract enters the page as text, never as markup.
const SIGN = { alarm: '▲', warning: '△', notice: '○' };
const WORD = { insert: 'inserted', delete: 'deleted', move: 'moved' };
const TAG = { insert: 'ins', delete: 'del', move: 'span', equal: 'span' };

function segment(s, L, text) {
  if (!s.change) return document.createTextNode(text);
  const node = el(TAG[s.tag], `c ${s.tag}`);
  node.dataset.c = s.change;
  if (s.tag === 'equal') { node.textContent = text; return node; }
  node.append(el('span', 'vh', ` [${L[WORD[s.tag]]} `), text, el('span', 'vh', '] '));
  return node;
}

// Says at either end of a move where the other one is, and leads there.
function hintOf(s, words, change) {
  const hint = pressable('hint', words, () => leap(s, change, hint));
  hint.title = s.L.leap;
  hint.dataset.c = change;
  return hint;
}

function pane(row, side, s) {
  const { L } = s;
  const cell = el('div', `pane ${side}`);
  const label = side === 'was' ? row.old : row.new || (side === 'one' ? row.old : '');
  const skip = side === 'was' ? 'insert' : side === 'now' ? 'delete' : '';
  const gone = row.state === 'away' || row.state === 'removed';
  if ((side === 'was' && row.state === 'added') || (side === 'now' && gone)) {
    cell.classList.add('void');
    cell.append(row.state === 'away' ? hintOf(s, fill(L.moved_to, { place: row.to }), row.segments[0].change) : el('span', 'vh', L.absent));
    return cell;
  }
  cell.append(el('span', 'label', label));
  const text = el('p', 'text');
  const move = row.segments.find((part) => part.tag === 'move')?.change;
  if (row.state === 'moved' && side !== 'was') {
    const words = fill(L.moved_from, { place: row.old });
    text.append(row.to ? hintOf(s, words, move) : el('span', 'said', words), ' '); // within an article both ends are one row
  }
  if (row.state === 'away' && side === 'one') text.append(hintOf(s, fill(L.moved_to, { place: row.to }), move), ' ');
  for (const part of row.segments) if (part.tag !== skip) text.append(segment(part, L, side === 'was' ? part.was ?? part.text : part.text));
  cell.append(text);
  return cell;
}

function rowOf(row, s) {
  const node = el('div', `row ${row.state}`);
  if (s.mode === 'one') { node.append(pane(row, 'one', s)); return node; }
  const was = pane(row, 'was', s);
  if (row.state === 'same') was.dataset.twin = '';
  node.append(was, pane(row, 'now', s));
  return node;
}

// What did not change stands in both panes for the eye; a screen reader hears it once.
function twins(s) {
  for (const node of s.paper.querySelectorAll('[data-twin]'))
    if (s.mode === 'two') node.setAttribute('aria-hidden', 'true'); else node.removeAttribute('aria-hidden');
}

// A title's words as one side shows them; what is whole comes or goes whole, a new title by its words.
function titleOf(s, article, side) {
  const { old, new: now } = article;
  const marked = (kind, tag, text) => segment({ tag, change: article.changes.find((id) => s.byId.get(id)?.kind === kind) }, s.L, text);
  if (article.state === 'away') return [old.title];
  if (!old) return [marked('article_added', 'insert', now.title)];
  if (!now) return [marked('article_removed', 'delete', old.title)];
  const skip = side === 'was' ? 'insert' : side === 'now' ? 'delete' : '';
  return compareWords(old.title, now.title).filter((part) => part.tag !== skip)
    .map((part) => part.tag === 'equal' ? part.text : marked('article_renamed', part.tag, part.text));
}

function headingOf(article, s) {
  const node = el('header', 'heading');
  const { old, new: now } = article;
  const line = (side, heading) => {
    const box = el('div', `pane ${side}`), title = el('h3');
    title.append(el('span', 'number', heading.label), ...titleOf(s, article, side));
    box.append(title);
    return box;
  };
  if (s.mode === 'one') node.append(line('one', now || old));
  else {
    const left = old ? line('was', old) : el('div', 'pane was void');
    if (article.state === 'same') left.dataset.twin = '';
    node.append(left, now ? line('now', now) : el('div', 'pane now void'));
  }
  const tags = el('div', 'tags');
  for (const id of article.changes) {
    const change = s.byId.get(id);
    const tag = pressable('tag c', change?.summary ?? '');
    tag.dataset.c = id;
    tags.append(tag);
    if (change?.kind === 'article_moved') tags.append(hintOf(s, fill(s.L.moved_from, { place: change.was }), id));
  }
  if (article.state === 'away') tags.append(hintOf(s, fill(s.L.moved_to, { place: article.to }), moveOf(s, article.of)));
  if (tags.childNodes.length) node.append(tags);
  return node;
}

const moveOf = (s, key) => s.view.changes.find((change) => change.article === key && change.kind === 'article_moved')?.id;

function foldOf(sentence, run) {
  const fold = el('button', 'fold', sentence);
  fold.type = 'button';
  fold.setAttribute('aria-expanded', 'false');
  fold.onclick = () => fold.setAttribute('aria-expanded', String(run.classList.toggle('open')));
  return fold;
}

function folded(items, same, build, sentence, into) {
  // Consecutive unchanged items share one wrapper, so that hiding them is one style change.
  for (let i = 0; i < items.length;) {
    let end = i;
    while (end < items.length && same(items[end])) end++;
    if (end === i) { into.append(build(items[i++])); continue; }
    const run = el('div', 'run');
    for (const item of items.slice(i, end)) run.append(build(item));
    into.append(foldOf(fill(sentence, { n: end - i }), run), run);
    i = end;
  }
}

function articleOf(article, s) {
  const node = el('section', `article ${article.state}`);
  s.parts.push(node);
  node.append(headingOf(article, s));
  warn(s, article, node);
  if (article.state === 'same') for (const row of article.rows) node.append(rowOf(row, s));
  else folded(article.rows, (r) => r.state === 'same', (r) => rowOf(r, s), s.L.unchanged_clauses, node);
  return node;
}

// What was noticed of a whole article, under its heading.
function warn(s, article, node) {
  for (const note of node.querySelectorAll(':scope > .note')) note.remove();
  node.querySelector('.heading').after(...s.view.findings.filter((f) => f.article === article.key && !f.clause).map((f) => noteOf(f, s.L)));
}

function noteOf(finding, L) {
  const node = el('div', `note ${finding.severity}`);
  const sign = el('span', 'sign', SIGN[finding.severity] ?? '○');
  sign.setAttribute('aria-hidden', 'true');
  const words = el('p');
  words.append(el('strong', '', L[`severity.${finding.severity}`]), ' ', finding.sentence);
  const beside = [finding.whose, finding.sources.join(', ')].filter(Boolean);
  words.append(' ', el('cite', '', beside.join(' · ')));
  node.append(sign, words);
  return node;
}

function layPaper(s) {
  // Article by article: the first screen is there at once, the rest as the page finds the time.
  const turn = (s.turn = (s.turn || 0) + 1);
  s.paper.replaceChildren();
  s.parts = [];
  s.at = undefined;
  const runs = [];
  for (const article of s.view.articles) {
    const same = article.state === 'same';
    if (same && runs.at(-1)?.same) runs.at(-1).items.push(article);
    else runs.push({ same, items: [article] });
  }
  const queue = runs.flatMap((run) => {
    if (!run.same) return [() => s.paper.append(articleOf(run.items[0], s))];
    const box = el('div', 'run');
    return [
      () => s.paper.append(foldOf(fill(s.L.unchanged_articles, { n: run.items.length }), box), box),
      ...run.items.map((item) => () => box.append(articleOf(item, s))),
    ];
  });
  const lay = (more) => { do queue.shift()?.(); while (queue.length && more()); };
  lay(within(10));
  indexMarks(s);
  return new Promise((done) => {
    const rest = (more) => {
      if (turn !== s.turn) return;
      lay(more);
      if (queue.length) whenIdle(rest);
      else { twins(s); indexMarks(s); layRail(s); done(); }
    };
    s.isPut.then(() => whenIdle(rest));
  });
}

function indexMarks(s) {
  s.marks = new Map();
  for (const node of s.root.querySelectorAll('.paper [data-c], .terms [data-c]')) {
    const list = s.marks.get(node.dataset.c);
    if (list) list.push(node); else s.marks.set(node.dataset.c, [node]);
  }
  for (const [id, d] of s.decided) paint(s, id, d.verdict);
  if (s.current) choose(s, s.current, false);
}

function termsOf(s) {
  const table = el('table', 'terms');
  table.append(el('caption', '', s.L.terms));
  const head = table.createTHead().insertRow();
  for (const word of [s.L.term, s.L.old, s.L.new]) { const th = el('th', '', word); th.scope = 'col'; head.append(th); }
  const body = table.createTBody();
  for (const term of s.view.terms) {
    const line = body.insertRow();
    line.dataset.c = term.id;
    line.className = 'c';
    const th = el('th', '', term.label); th.scope = 'row';
    const old = el('td'); old.append(el('del', 'delete', term.old));
    const now = el('td'); now.append(el('ins', 'insert', term.new));
    line.append(th, old, now);
  }
  return table;
}
