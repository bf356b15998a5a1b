// Reader: the whole contract to read in peace. The text comes once from our own route; marks are shown
// at once and sent again until the server shows them.
const desks = new WeakMap();
const HOWS = ['read', 'question', 'propose'];
const SIGNS = { none: '○', read: '✓', question: '?', propose: '✎' };

export default function ({ parentElement, data, setTriggerValue }) {
  let s = desks.get(parentElement);
  if (!s) {
    s = { root: el('div', 'reader'), sent: new Map(), parts: new Map() };
    s.way = el('nav', 'way'); s.sheet = el('div', 'sheet');
    s.root.append(s.way, s.sheet);
    styled(parentElement);
    parentElement.append(s.root);
    desks.set(parentElement, s);
  }
  Object.assign(s, { send: setTriggerValue, data, L: data.labels });
  if (!s.watched) { s.watched = () => where(s); document.addEventListener('scroll', s.watched, { capture: true, passive: true }); }
  const asked = `${data.url}|${data.rev}`;
  if (s.asked !== asked) { s.asked = asked; load(s); } else if (s.text) repaint(s);
  return () => { document.removeEventListener('scroll', s.watched, { capture: true }); s.watched = null; };
}

// Tells the page which article is under the eye, once a frame at most.
function where(s) {
  if (s.waiting || !s.text) return;
  s.waiting = requestAnimationFrame(() => {
    s.waiting = 0;
    const seen = [...s.parts.values()].filter(({ node }) => node.getBoundingClientRect().top < innerHeight * 0.4).at(-1);
    const words = seen && [seen.label, seen.title.lastChild.textContent].filter(Boolean).join(' – ');
    if (words && words !== s.at) { s.at = words; document.dispatchEvent(new CustomEvent('clausier-reading', { detail: words })); }
  });
}

async function load(s) {
  const asked = s.asked;
  s.root.setAttribute('aria-busy', 'true');
  if (!s.text) s.sheet.replaceChildren(el('p', 'quiet', s.L.loading));
  let text;
  try {
    const answer = await fetch(s.data.url, { credentials: 'same-origin' });
    if (!answer.ok) throw new Error(answer.status);
    text = await answer.json();
  } catch {
    if (asked !== s.asked) return;
    s.root.removeAttribute('aria-busy');
    s.sheet.replaceChildren(el('p', 'quiet', s.L.failed), pressable('press', s.L.retry, () => load(s)));
    return;
  }
  if (asked === s.asked) { s.text = text; lay(s); }
}

function lay(s) {
  s.parts.clear();
  s.sent.clear();
  s.sheet.replaceChildren(...s.text.articles.map((article) => articleOf(s, article)));
  layWay(s);
  s.root.removeAttribute('aria-busy');
  repaint(s);
}

function layWay(s) {
  const list = el('ol');
  for (const article of s.text.articles) {
    const part = s.parts.get(article.key);
    part.line = el('li');
    part.sign = el('span', 'sign'); part.state = el('span', 'vh');
    const go = pressable('to', undefined, () => { part.node.scrollIntoView({ block: 'start' }); part.title.focus({ preventScroll: true }); });
    go.append(part.sign, el('span', 'short', [article.label, article.title].filter(Boolean).join(' – ')), part.state);
    part.line.append(go);
    list.append(part.line);
  }
  s.tally = el('p', 'tally'); s.tally.setAttribute('role', 'status');
  s.gauge = el('div', 'gauge');
  const fold = el('details'); fold.open = s.root.getBoundingClientRect().width >= 900;
  fold.append(el('summary', '', s.L.contents), list);
  s.next = pressable('press', s.L.next_unread, () => {
    const part = [...s.parts.values()].find((each) => !each.how || each.how === 'none');
    if (part) { part.node.scrollIntoView({ block: 'start' }); part.title.focus({ preventScroll: true }); }
  });
  s.way.setAttribute('aria-label', s.L.contents);
  s.way.replaceChildren(s.tally, s.gauge, s.next, fold);
  s.way.classList.toggle('plain', !s.data.can_mark);
}

function articleOf(s, article) {
  const part = { node: el('section', 'article'), label: article.label, clauses: new Map() };
  const text = el('div', 'text'); text.lang = s.text.language;
  part.title = el('h2');
  part.title.tabIndex = -1;
  if (article.label) part.title.append(el('span', 'number', article.label), ' ');
  part.title.append(article.title);
  text.append(part.title);
  for (const clause of article.clauses) text.append(clauseOf(s, article, clause, part));
  const margin = el('div', 'margin');
  for (const card of article.cards) {
    const box = el('p', 'why');
    box.append(el('strong', '', card.who), ' ', card.words);
    margin.append(box);
  }
  if (s.data.can_mark) margin.append(marksOf(s, article, part));
  part.theirs = el('p', 'theirs');
  margin.append(part.theirs);
  if (s.data.can_comment) {
    part.talk = pressable('press talk', s.L.comment, () => talk(s, article.key, ''));
    margin.append(part.talk);
  }
  part.node.append(text, margin);
  s.parts.set(article.key, part);
  return part.node;
}

function clauseOf(s, article, clause, part) {
  const row = el('div', 'clause'); row.dataset.key = clause.key;
  const words = el('div', 'words');
  for (const line of clause.text.split('\n')) words.append(el('p', line.startsWith('– ') ? 'item' : '', line));
  row.append(el('span', 'label', clause.label), words);
  if (s.data.can_comment) {
    const button = pressable('beside', undefined, () => talk(s, article.key, clause.key));
    part.clauses.set(clause.key, { talk: button, place: clause.label || article.title });
    row.append(button);
  }
  return row;
}

function marksOf(s, article, part) {
  const box = el('div', 'marks');
  box.setAttribute('role', 'group');
  box.setAttribute('aria-label', fill(s.L.yours, { title: article.title }));
  part.buttons = new Map();
  for (const how of HOWS) {
    const node = pressable('press', undefined, () => mark(s, article.key, part.how === how ? 'none' : how));
    const sign = el('span', '', SIGNS[how]); sign.setAttribute('aria-hidden', 'true');
    node.append(sign, ' ', s.L[how]);
    part.buttons.set(how, node);
    box.append(node);
  }
  part.onward = el('a', 'onward', s.L.to_proposal);
  part.onward.href = `${s.data.propose_url}${encodeURIComponent(article.key)}`; part.onward.target = '_self';
  box.append(part.onward);
  return box;
}

function mark(s, article, how) {
  s.sent.set(article, how);
  repaint(s);
  hand(s);
  // Whoever has a question gets the place to ask it.
  if (how === 'question' && s.data.can_comment) talk(s, article, '');
  insist(s, () => hand(s), () => { s.sent.clear(); repaint(s); });
}

const talk = (s, article, clause) => s.send('talk', { article, clause, at: Date.now() });

// All that the server does not show yet, each time: a message that was overtaken takes nothing with it.
const hand = (s) => s.send('mark', { all: [...s.sent].map(([article, how]) => ({ article, how })), at: Date.now() });

function repaint(s) {
  const { marks, threads, unread } = s.data, { L } = s;
  let read = 0;
  for (const [key, part] of s.parts) {
    const known = marks[key] ?? {};
    if (s.sent.get(key) === (known.mine ?? 'none')) s.sent.delete(key);
    part.how = s.sent.get(key) ?? known.mine ?? 'none';
    if (part.how !== 'none') read++;
    part.sign.textContent = SIGNS[part.how];
    part.state.textContent = part.how === 'none' ? '' : ` (${L[part.how]})`;
    part.line.dataset.how = part.how;
    for (const [how, node] of part.buttons ?? []) {
      node.setAttribute('aria-pressed', String(how === part.how));
      node.hidden = how === 'propose' && how !== part.how && !s.data.propose_url; // nobody is sent where nothing can be proposed
    }
    if (part.onward) part.onward.hidden = part.how !== 'propose' || !s.data.propose_url;
    part.theirs.textContent = known.theirs ? fill(L.theirs, { mark: L[known.theirs] }) : '';
    part.theirs.hidden = !known.theirs;
    const open = threads[key] ?? {};
    const all = Object.values(open).reduce((sum, n) => sum + n, 0);
    const fresh = Object.values(unread[key] ?? {}).reduce((sum, n) => sum + n, 0);
    if (part.talk) part.talk.textContent = fresh ? fill(L.unread, { n: all, unread: fresh }) : all ? fill(L.threads, { n: all }) : L.comment;
    for (const [clause, { talk, place }] of part.clauses) {
      const n = open[clause] ?? 0;
      const news = unread[key]?.[clause] ?? 0;
      talk.textContent = n || '+';
      talk.dataset.open = n;
      talk.dataset.news = news;
      talk.setAttribute('aria-label', n ? `${place} – ${fill(news ? L.unread : L.threads, { n, unread: news })}` : fill(L.comment_on, { place }));
      talk.title = talk.getAttribute('aria-label');
    }
  }
  s.tally.textContent = fill(L.progress, { read, total: s.parts.size });
  s.gauge.style.setProperty('--done', s.parts.size ? read / s.parts.size : 0);
  s.next.hidden = !s.data.can_mark || read === s.parts.size;
  about(s);
}

// What is talked about bears a mark, and comes in sight beside the panel once that has made its room.
function about(s) {
  const [article, clause] = s.data.about, name = `${article} ${clause}`;
  if (s.about === name) return;
  s.about = name;
  for (const node of s.sheet.querySelectorAll('[data-about]')) delete node.dataset.about;
  const { node } = s.parts.get(article) ?? {};
  if (!node) return;
  const place = (clause && node.querySelector(`.clause[data-key="${CSS.escape(clause)}"]`)) || node.querySelector('h2');
  place.dataset.about = '';
  setTimeout(() => {
    const { top, bottom } = place.getBoundingClientRect();
    if (top < 70 || bottom > innerHeight * (innerWidth > 900 ? 1 : 0.4)) place.scrollIntoView({ block: 'start' });
  }, 300);
}
