// Decisions: what is answered here, shown at once, and sent again until the server's receipt comes back.
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
  const tied = groupOf(s, id);
  note(s, tied.map((each) => [each, verdict ? { verdict, text: each === id ? text : '', reason } : undefined]));
  say(s, `${s.byId.get(id).place} – ${verdict ? s.L[DONE[verdict]] : s.L.open}`);
}

// One step, which one undo takes back, however many changes it answers.
function note(s, decisions) {
  s.past.push(decisions.map(([id]) => [id, s.decided.get(id)]));
  s.future = [];
  apply(s, decisions);
}

const undo = (s) => again(s, s.past, s.future);
const redo = (s) => again(s, s.future, s.past);

function again(s, from, to) {
  const step = from.pop();
  if (!step) return;
  to.push(step.map(([id]) => [id, s.decided.get(id)]));
  apply(s, step);
  choose(s, step[0][0]);
}

function apply(s, decisions) {
  for (const [id, decision] of decisions) {
    draftOf(s, id, 'reason').drop(); // it goes with the answer
    if (decision) s.decided.set(id, decision); else s.decided.delete(id);
    s.sent.set(id, { change: id, verdict: decision?.verdict ?? 'none', text: decision?.text ?? '', reason: decision?.reason ?? '' });
    paint(s, id, decision?.verdict);
  }
  card(s);
  counts(s);
  hand(s);
  insist(s, () => hand(s), () => { received(s); refresh(s); });
}

// Answers stay in the tab until their receipt: a reload while the line is down sends them again.
const unsent = (s) => memory(`clausier-unsent|${s.latest.url}`);

function received(s) {
  s.sent.clear();
  unsent(s).drop();
}

function resume(s) {
  const left = s.canDecide && !s.latest.given ? unsent(s).read() ?? [] : [];
  const known = left.filter((row) => s.byId.has(row.change));
  if (known.length) apply(s, known.map(({ change, ...decision }) => [change, decision.verdict === 'none' ? undefined : decision]));
}

// All that has no receipt yet, each time: a message that was overtaken takes nothing with it.
function hand(s) {
  s.nonce = `${Date.now()}-${Math.random().toString(36).slice(2)}`;
  unsent(s).keep([...s.sent.values()]);
  s.send('decision', { all: [...s.sent.values()], nonce: s.nonce });
}

// The receipt of what was sent last; or the news that another window of this seat decided something.
function receive(s, data) {
  const own = s.sent.size > 0 && data.receipt === s.nonce;
  if (own) received(s);
  const moved = data.revision !== s.revision;
  s.revision = data.revision;
  if (own ? data.refused : moved && !s.sent.size) refresh(s);
}

async function refresh(s) {
  const asked = s.asked;
  if (s.latest.given) { reconcile(s, s.latest.given); return; }
  try {
    const answer = await fetch(s.latest.url, { credentials: 'same-origin' });
    const view = await answer.json();
    if (asked === s.asked) reconcile(s, view.decisions ?? {});
  } catch { /* the line is down: what stands here stays until the next run */ }
}

function reconcile(s, decisions) {
  const ids = new Set([...s.decided.keys(), ...Object.keys(decisions)]);
  for (const id of ids) {
    if (s.sent.has(id)) continue;
    const now = decisions[id];
    if (verdictOf(s, id) !== (now?.verdict ?? '')) paint(s, id, now?.verdict);
    if (now) s.decided.set(id, now); else s.decided.delete(id);
  }
  counts(s);
  // A card somebody is typing in is left alone.
  if (s.current && !s.card.querySelector('textarea, input:focus')) card(s);
}

// What one press may accept: wording alone, without any warning, and tied to nothing else.
function plain(s) {
  const mild = (c) => c.family === 'wording' && !c.undeclared && !verdictOf(s, c.id) && c.findings.every((f) => f.severity === 'notice');
  return s.view.changes.filter((c) => mild(c) && groupOf(s, c.id).every((id) => mild(s.byId.get(id))));
}

function bulk(s) {
  const found = plain(s);
  if (!found.length) { say(s, s.L.no_match); return; }
  const list = el('ol', 'preview');
  for (const change of found) {
    const line = el('li');
    line.append(el('strong', '', change.place), excerpt(s, change));
    list.append(line);
  }
  const shut = () => { s.box.close(); (s.bulk.hidden ? s.next : s.bulk).focus(); };
  const acts = el('div', 'acts');
  acts.append(
    press(fill(s.L.bulk_do, { n: found.length }), '', () => {
      note(s, found.map((c) => [c.id, { verdict: 'accept', text: '', reason: '' }]));
      say(s, fill(s.L.bulk_done, { n: found.length }));
      shut();
    }, 'yes'),
    press(s.L.cancel, '', shut));
  s.box.replaceChildren(el('h4', '', s.L.bulk_title), el('p', 'quiet', s.L.bulk_means), list, acts);
  s.box.setAttribute('aria-label', s.L.bulk_title);
  s.box.showModal();
}
