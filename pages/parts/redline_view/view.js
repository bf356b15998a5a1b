// View: mounts once per place on the page, rebuilds when the text's revision changes.
const states = new WeakMap();
const MODES = ['two', 'one', 'was', 'now'];
const NARROW = 544, SMALL = 992; // the style's 34 and 62rem

export default function (component) {
  const { parentElement, data, setTriggerValue } = component;
  let s = states.get(parentElement);
  if (!s) { s = prepared(data) ?? frame(data); put(s, parentElement); states.set(parentElement, s); }
  s.send = setTriggerValue;
  const could = s.canDecide;
  Object.assign(s, { canDecide: data.can_decide, canTalk: data.can_talk, talks: data.talks, L: { ...data.labels, ...s.view?.words }, latest: data });
  s.root.classList.toggle('reading', !data.can_decide);
  s.host.id = data.place;
  const asked = `${data.url}|${data.rev}`;
  if (s.asked !== asked) {
    const isMade = s.view && s.asked === undefined;
    s.asked = asked;
    s.revision = data.revision;
    if (isMade) { ahead.delete(new URL(data.url, location).href); changed(s, could); show(s, data); } else load(s, data);
  } else if (s.view) {
    receive(s, data);
    changed(s, could);
  }
  if (!s.listening) {
    document.addEventListener('keydown', s.keys, true);
    document.addEventListener('click', s.led);
    document.addEventListener('scroll', s.scrolled, { capture: true, passive: true });
    s.listening = true;
  }
  return () => {
    document.removeEventListener('keydown', s.keys, true);
    document.removeEventListener('click', s.led);
    document.removeEventListener('scroll', s.scrolled, { capture: true });
    s.listening = false;
  };
}

function changed(s, could) {
  if (could !== s.canDecide) { bars(s); filters(s); filter(s); card(s); }
  else if (!s.card.querySelector('textarea, input:focus')) card(s);
}

// Made out of the page, which may be before there is a place for it.
function frame(data) {
  const root = el('div', 'room');
  const s = {
    root, latest: data, L: data.labels, decided: new Map(), sent: new Map(), past: [], future: [], marks: new Map(), items: new Map(), byId: new Map(),
    groups: new Map(), shown: [], low: true, want: { order: 'weight', family: '', severity: '', state: '', shield: '', words: '' },
  };
  s.bar = el('div', 'bar'); s.paper = el('div', 'paper'); s.front = el('div', 'front'); s.notes = el('div', 'notes');
  s.rail = el('div', 'rail'); s.rail.setAttribute('aria-hidden', 'true');
  s.desk = el('aside', 'desk'); s.card = el('div', 'card'); s.card.hidden = true;
  s.list = el('div', 'scroll'); s.none = el('p', 'none'); s.filters = el('div', 'filters'); s.tally = el('span', 'tally');
  s.voice = el('div', 'vh'); s.voice.setAttribute('role', 'status');
  s.box = el('dialog', 'box');
  s.desk.append(s.card, s.filters, s.none, s.list);
  const sheet = el('div', 'sheet'); sheet.append(s.front, s.paper);
  const body = el('div', 'body'); body.append(sheet, s.rail, s.desk);
  root.append(s.bar, body, s.voice, s.box);
  const place = apart(document.createDocumentFragment());
  styled(place);
  place.append(root);
  s.host = place.host;
  new ResizeObserver(() => fitted(s)).observe(s.bar);
  s.isPut = new Promise((done) => { s.placed = done; });
  turnTo(s, innerWidth);
  root.addEventListener('click', (e) => { const mark = e.target.closest?.('.paper [data-c], .terms [data-c]'); if (mark?.dataset.c) choose(s, mark.dataset.c, false); });
  swipes(s);
  s.keys = (e) => onKey(s, e);
  s.led = (e) => lead(s, e);
  s.scrolled = () => { if (!s.waiting && s.view) s.waiting = requestAnimationFrame(() => { s.waiting = 0; where(s); }); };
  return s;
}

// What stands below the bar begins below it, however many lines it takes; where two panes no longer fit, they give way.
function fitted(s) {
  s.root.style.setProperty('--bar', `${s.bar.offsetHeight}px`);
  const was = s.small;
  s.small = s.bar.offsetWidth < SMALL;
  // A panel that opens or closes beside the text lays it out anew: the change that is talked about stays in sight.
  if (was !== undefined && was !== s.small && s.talking) {
    goTo(s, placeOf(s, s.byId.get(s.talking)), 'center');
    if (!s.small) s.talking = undefined;
  }
  if (s.mode === 'two' && s.bar.offsetParent && s.bar.offsetWidth < NARROW) s.modes?.turn('one');
}

function turnTo(s, width) {
  s.mode = s.root.dataset.mode = width < 760 ? 'one' : 'two';
}

function put(s, parent) {
  parent.append(s.host);
  const guessed = s.mode;
  turnTo(s, s.root.getBoundingClientRect().width);
  if (s.view && s.mode !== guessed) lay(s, s.view);
  s.placed();
}

async function load(s, data) {
  const asked = s.asked;
  s.root.setAttribute('aria-busy', 'true');
  if (!s.view) s.front.replaceChildren(el('p', 'quiet', s.L.loading));
  try {
    const view = await viewOf(data.url);
    if (asked !== s.asked) return;
    lay(s, view);
    await show(s, data);
  } catch {
    if (asked !== s.asked) return;
    s.root.removeAttribute('aria-busy');
    s.front.replaceChildren(el('p', 'quiet', s.L.failed), press(s.L.retry, '', () => load(s, s.latest)));
  }
}

// The first screen, and what follows once it stands in the page.
function lay(s, view) {
  take(s, view);
  s.L = { ...s.latest.labels, ...view.words };
  bars(s);
  s.paper.lang = view.language;
  s.decided = new Map(Object.entries(s.latest.given ?? view.decisions ?? {}));
  s.past = []; s.future = []; s.sent.clear();
  layNotes(s);
  s.front.replaceChildren(el('h2', 'vh', s.L.text), s.notes, layMap(s));
  if (view.terms.length) s.front.append(termsOf(s));
  if (!view.changes.length) s.front.append(el('p', 'quiet', s.L.empty));
  s.desk.hidden = !view.changes.length;
  filters(s);
  layList(s);
  s.laid = layPaper(s);
  const first = s.byId.has(s.current) ? s.current : s.shown[0];
  if (first) choose(s, first, false);
}

async function show(s, data) {
  const { view } = s;
  const begins = data.resume && s.root.dataset.laid === undefined && isUntouched(s);
  const at = data.focus || (begins && firstOpen(s));
  s.root.removeAttribute('aria-busy');
  if (s.byId.has(at)) choose(s, at);
  resume(s);
  await s.laid;
  s.root.dataset.laid = '';
  // What was chosen meanwhile may stand where nothing had been laid yet.
  if (s.current !== s.shown[0] || at) goTo(s, placeOf(s, s.byId.get(s.current)), 'center');
  if (view.judged === false) judged(s, data);
  // The text may have been asked for before the page's script ran: what was answered in between is asked for again.
  else if (s.canDecide && view.revision !== undefined && view.revision !== s.revision && !s.sent.size) refresh(s);
}

const firstOpen = (s) => s.shown.find((id) => !verdictOf(s, id));

// A link to this place, elsewhere on the page, leads to the change itself; without one, to where the text begins.
function lead(s, e) {
  const first = s.view && firstOpen(s);
  if (!first || !s.host.id || e.target.closest?.('a')?.getAttribute('href') !== `#${s.host.id}`) return;
  e.preventDefault();
  choose(s, first);
}

// Nobody has begun to read or to type meanwhile.
const isUntouched = (s) => document.activeElement === document.body && s.root.getBoundingClientRect().top > 0;

function take(s, view) {
  s.view = view;
  s.byId = new Map(view.changes.map((c) => [c.id, c]));
  s.spans = new Map();
  for (const { rows } of view.articles) for (const { segments } of rows) for (const part of segments) if (s.byId.get(part.change)?.kind === 'text') {
    const known = s.spans.get(part.change);
    if (known) known.push(part); else s.spans.set(part.change, [part]);
  }
  s.groups = new Map();
  for (const c of view.changes) { const g = s.groups.get(c.group); if (g) g.push(c.id); else s.groups.set(c.group, [c.id]); }
}

// What was noticed of the text as a whole; until it was judged, that it is not.
function layNotes(s) {
  s.notes.replaceChildren();
  const silent = s.view.changes.filter((c) => c.undeclared);
  if (silent.length) {
    const note = silentOf(fill(s.L.undeclared_count, { n: silent.length }));
    note.append(' ', press(s.L.see_change, '', () => choose(s, silent[0].id)));
    s.notes.append(note);
  }
  if (s.view.judged === false) { s.notes.append(el('p', 'pending', s.L.judging)); return; }
  for (const finding of s.view.findings) if (finding.severity !== 'notice') {
    const note = noteOf(finding, s.L);
    if (finding.change) { note.classList.add('link'); note.append(press(s.L.see_change, '', () => choose(s, finding.change))); }
    s.notes.append(note);
  }
}

// A long proposal is there to be read before the guard has judged it; what it says is put in as it comes.
async function judged(s, data) {
  const asked = s.asked;
  try {
    const view = await fetched(`${data.url}?judged=1`);
    if (asked !== s.asked) return;
    take(s, view);
    layNotes(s);
    s.view.articles.forEach((article, n) => warn(s, article, s.parts[n]));
    filters(s);
    layList(s);
    layRail(s);
    if (!s.card.querySelector('textarea, input:focus')) card(s);
    say(s, s.L.judged);
    s.send('judged', Date.now());
  } catch {
    if (asked === s.asked) s.notes.replaceChildren(el('p', 'pending', s.L.unjudged), press(s.L.retry, '', () => { layNotes(s); judged(s, s.latest); }));
  }
}

const isSeen = (node) => {
  const { top, bottom } = node?.getBoundingClientRect() ?? {};
  return top < innerHeight && bottom > 0;
};

async function setMode(s, mode) {
  // Side by side, before and after are one and the same page: only "one text" is laid out anew.
  const anew = (s.mode === 'one') !== (mode === 'one');
  s.mode = mode;
  s.root.dataset.mode = mode;
  if (!s.view) return;
  const at = s.at, reading = isSeen(placeOf(s, s.byId.get(s.current)));
  if (anew) await layPaper(s); else twins(s);
  if (reading) goTo(s, placeOf(s, s.byId.get(s.current)), 'center');
  else if (at > 0) goTo(s, s.parts[at], 'start');
  say(s, s.L[`mode.${mode}`]);
}
