// Card: the change one stands at, what was noticed about it, and what can be answered.
function choose(s, id, scroll = true) {
  for (const node of s.root.querySelectorAll('[data-now]')) delete node.dataset.now;
  const typing = s.current === id && s.card.classList.contains('writing');
  s.current = id;
  const change = s.byId.get(id);
  if (!change) return;
  for (const each of groupOf(s, id)) for (const node of s.marks.get(each) ?? []) node.dataset.now = each === id ? 'this' : 'with';
  const item = s.items.get(id);
  if (item) { item.dataset.now = 'this'; if (scroll) item.scrollIntoView({ block: 'nearest' }); }
  if (scroll) { s.end = undefined; goTo(s, placeOf(s, change), 'center'); }
  if (!typing) card(s); // a text laid out anew, or shown otherwise, takes no counter-proposal away
  if (scroll) say(s, `${fill(s.L.of, { n: s.shown.indexOf(id) + 1, total: s.shown.length })}. ${change.summary}, ${change.place}`);
}

// Where a change is to be seen: its mark, or its article where the chosen display shows no mark.
function placeOf(s, change) {
  if (!change) return undefined;
  const marks = s.marks.get(change.id) ?? [];
  for (const mark of marks.slice(0, 1)) openRuns(mark);
  const n = s.view.articles.findIndex((article) => article.key === change.article);
  const seen = marks.filter((mark) => mark.offsetParent);
  return seen.find((mark) => !mark.closest('.away')) ?? seen[0] ?? s.parts?.[n];
}

// From one end of a move to the other; `from` stands at the one that is read.
function leap(s, id, from = s.root) {
  const endOf = (mark) => mark.closest('.row') ?? mark.closest('.article');
  const ends = [...new Set((s.marks.get(id) ?? []).filter((mark) => mark.offsetParent).map(endOf))];
  if (ends.length < 2) { choose(s, id); return; }
  const here = ends.find((end) => end.contains(from)) ?? (ends.includes(s.end) ? s.end : endOf(placeOf(s, s.byId.get(id))));
  const other = ends.find((end) => end !== here);
  s.end = other;
  choose(s, id, false);
  goTo(s, other, 'center');
  say(s, other.querySelector('.hint')?.textContent ?? '');
}

function openRuns(node) {
  for (let run = node.closest('.run'); run; run = run.parentNode.closest('.run')) run.classList.add('open');
}

// Articles not yet seen have a guessed height, and get their own a frame after they come into sight: the place is
// looked at again until it has stayed where it is.
function goTo(s, node, block, times = 12, before = NaN, still = 0) {
  if (!node?.isConnected) return;
  node.scrollIntoView({ block, behavior: 'auto' });
  const top = node.getBoundingClientRect().top;
  const rests = top === before ? still + 1 : 0;
  if (times && rests < 3) requestAnimationFrame(() => goTo(s, node, block, times - 1, top, rests));
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

// A change of wording by the very words that the text marks; another answer takes the whole place of the former.
const partsOf = (s, { id, kind, old, new: now }) => s.spans.get(id)
  ?? (kind === 'term' ? [{ tag: 'delete', text: old }, { tag: 'insert', text: now }] : compareWords(old, now));

// The words that change among those around them; of a long stretch that stays, only what stands next to a change.
const AROUND = 60, AROUND_LOW = 16;

function excerpt(s, change, around = AROUND) {
  const box = el('p', 'excerpt');
  if (change.was) { box.append(change.kind === 'clause_moved' ? `${change.new} ` : '', hintOf(s, fill(s.L.moved_from, { place: change.was }), change.id)); return box; }
  const said = { delete: ['del', s.L.deleted], insert: ['ins', s.L.inserted] };
  const parts = partsOf(s, change);
  parts.forEach(({ tag, text }, n) => {
    if (tag === 'equal') { box.append(shortened(text, n > 0 ? around : 0, n < parts.length - 1 ? around : 0)); return; }
    const node = el(said[tag][0], tag);
    node.append(el('span', 'vh', `${said[tag][1]}, `), text);
    box.append(node);
    if (parts[n + 1]?.tag === 'insert') box.append(' ');
  });
  return box;
}

function shortened(text, head, tail) {
  return text.length <= head + tail + 2 ? text : `${text.slice(0, head).replace(/\s+\S*$/, ' ')}…${tail ? text.slice(-tail).replace(/^\S*\s+/, ' ') : ''}`;
}

function card(s) {
  const focus = s.card.getRootNode().activeElement;
  const held = focus && s.card.contains(focus) ? focus.dataset.act : '';
  const change = s.byId.get(s.current);
  s.card.replaceChildren();
  s.card.classList.remove('writing');
  s.card.classList.toggle('low', s.low);
  if (!change) { s.card.hidden = true; return; }
  s.card.hidden = false;
  const v = verdictOf(s, change.id);
  const head = el('div', 'cardhead');
  head.append(el('span', 'kind', `${change.summary} · ${s.L[`family.${change.family}`]}`), el('span', `verdict ${v}`, v ? s.L[DONE[v]] : ''), detail(s));
  s.card.append(head, el('h4', '', change.place), excerpt(s, change, s.low && s.small ? AROUND_LOW : AROUND));
  if (change.undeclared) s.card.append(silentOf(s.L.undeclared));
  for (const trace of change.traces) s.card.append(el('p', 'tied', trace));
  for (const finding of change.findings) s.card.append(noteOf(finding, s.L));
  const decided = s.decided.get(change.id);
  if (decided?.verdict === 'counter') s.card.append(el('p', 'own', decided.text));
  if (decided?.reason) s.card.append(el('p', 'why', decided.reason));
  const tied = groupOf(s, change.id).length;
  if (tied > 1) s.card.append(el('p', 'tied', fill(change.trade ? s.L.trade : s.L.group, { n: tied, why: change.trade })), othersOf(s, change));
  if (s.canDecide) answers(s, change, v, decided);
  s.card.append(beside(s, change));
  if (held) s.card.querySelector(`[data-act="${held}"]`)?.focus({ preventScroll: true });
}

// What stands or falls with this change, each the way to itself; of many, the first ones.
const OTHERS = 4;

function othersOf(s, change) {
  const box = el('div', 'others');
  const others = groupOf(s, change.id).filter((id) => id !== change.id);
  for (const id of others.slice(0, OTHERS)) {
    const other = s.byId.get(id);
    box.append(press(`${gist(s, other)} · ${other.place}`, '', () => choose(s, id), 'small'));
  }
  if (others.length > OTHERS) box.append(el('span', 'quiet', `+ ${others.length - OTHERS}`));
  return box;
}

// On a small screen the card is a low sheet over the foot of the text, so that the text is read; this raises it.
function detail(s) {
  const node = pressable('press detail', undefined, () => { s.low = !s.low; card(s); });
  const sign = el('span');
  sign.setAttribute('aria-hidden', 'true');
  node.append(sign);
  node.dataset.act = 'detail';
  node.title = s.L.detail;
  node.setAttribute('aria-label', s.L.detail);
  node.setAttribute('aria-expanded', String(!s.low));
  return node;
}

// What nobody announced: by a sign and a word, not by colour alone.
function silentOf(sentence) {
  const note = el('p', 'pending');
  const sign = el('span', 'sign silent', '◆');
  sign.setAttribute('aria-hidden', 'true');
  note.append(sign, ' ', sentence);
  return note;
}

function answers(s, change, v, decided) {
  const why = el('input', 'reason');
  const draft = draftOf(s, change.id, 'reason');
  why.placeholder = s.L.reason; why.value = draft.read() ?? decided?.reason ?? ''; why.dataset.act = 'reason';
  why.oninput = () => draft.keep(why.value);
  why.setAttribute('aria-label', s.L.reason);
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
  const box = el('div', 'answers');
  box.append(acts, why);
  s.card.append(box);
  // A reason typed after the decision goes with it.
  why.onchange = () => { const d = s.decided.get(change.id); if (d) decide(s, change.id, d.verdict, d.text, why.value); };
}

// What one may do beside answering: talk about the place, hand on the way to it.
function beside(s, change) {
  const box = el('div', 'beside');
  const add = (act, node) => { node.dataset.act = act; box.append(node); };
  if (canTalk(s, change)) {
    // What is said of the change itself, and of the place where it stands.
    const of = (counts) => [change.id, change.clause].reduce((n, place) => n + (counts?.[change.article]?.[place] ?? 0), 0);
    const open = of(s.talks.threads), unread = of(s.talks.unread);
    const word = unread ? fill(s.L.talk_unread, { n: open, unread }) : open ? fill(s.L.talk_open, { n: open }) : s.L.talk;
    add('talk', press(word, 't', () => talk(s), 'small'));
  }
  add('link', press(s.L.link, '', () => linkTo(s, change, box), 'small'));
  return box;
}

const canTalk = (s, change) => s.canTalk && Boolean(s.view.articles.find((a) => a.key === change.article)?.old);

function talk(s) {
  const change = s.byId.get(s.current);
  if (!change || !canTalk(s, change)) return;
  s.talking = change.id;
  if (!isSeen(placeOf(s, change))) goTo(s, placeOf(s, change), 'center');
  s.send('talk', { article: change.article, change: change.id, at: Date.now() });
}

async function linkTo(s, change, box) {
  const address = new URL(location.href);
  address.searchParams.set('m', change.id);
  try {
    await navigator.clipboard.writeText(address.href);
    say(s, s.L.link_copied);
    const word = box.querySelector('[data-act="link"] span');
    if (word) word.textContent = s.L.link_copied;
  } catch { // not every browser lets a page write there: the address is shown to be copied by hand
    const field = el('input', 'reason');
    field.readOnly = true; field.value = address.href; field.setAttribute('aria-label', s.L.link);
    box.append(field);
    field.select();
  }
}
