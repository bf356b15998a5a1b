// List: the changes in the order of their weight or of the text, narrowed by filters and words.
const WORST = ['alarm', 'warning', 'notice'];
const worstOf = (change) => WORST.find((level) => change.findings.some((f) => f.severity === level));

const LINES = 20;

// What nobody announced first, then what bears a warning, then what changes the agreement, then the rest.
const RANKS = ['undeclared', 'warned', 'material', 'structure', 'wording', 'unjudged'];
const rankOf = (change) => change.undeclared ? 'undeclared' : ['alarm', 'warning'].includes(worstOf(change)) ? 'warned' : change.family;

function layList(s) {
  const turn = (s.listing = (s.listing || 0) + 1);
  s.items = new Map();
  const lines = [];
  const groups = s.want.order === 'reading'
    ? [['', s.view.changes]]
    : RANKS.map((rank) => [rank, s.view.changes.filter((c) => rankOf(c) === rank)]).filter(([, changes]) => changes.length);
  s.ordered = groups.flatMap(([, changes]) => changes);
  s.sections = groups.map(([rank, changes]) => {
    const box = el('div', 'rank');
    const list = el('ol', 'list');
    const title = rank ? s.L[`rank.${rank}`] : s.L.change_list;
    list.setAttribute('aria-label', title);
    const head = el('p', 'rankhead');
    const count = el('span', 'count');
    head.append(title, ' ', count);
    head.hidden = !rank;
    lines.push(...changes.map((change) => () => list.append(lineOf(s, change))));
    box.append(head, list);
    return { box, count, changes };
  });
  s.list.replaceChildren(...s.sections.map((section) => section.box));
  filter(s);
  // What the eye meets first is there at once, the end of a long list as the page finds the time.
  let next = 0;
  while (next < Math.min(LINES, lines.length)) lines[next++]();
  const rest = (more) => {
    if (turn !== s.listing || next >= lines.length) return;
    do lines[next++](); while (next < lines.length && more());
    whenIdle(rest);
  };
  s.isPut.then(() => whenIdle(rest));
}

function lineOf(s, change) {
  const line = el('li');
  const item = pressable('item', undefined, () => { if (s.desk.classList.contains('listed')) { s.lister.click(); s.lister.focus(); } choose(s, change.id); });
  item.dataset.id = change.id;
  const worst = worstOf(change);
  const top = el('span', 'top');
  if (change.undeclared) top.append(el('span', 'sign silent', '◆'), el('span', 'vh', ` ${s.L['rank.undeclared']} `));
  if (worst) top.append(el('span', `sign ${worst}`, SIGN[worst]), el('span', 'vh', ` ${s.L[`severity.${worst}`]} `));
  top.append(change.summary);
  item.append(top, el('span', 'where', groupOf(s, change.id).length > 1 ? `${change.place} · ${s.L.linked}` : change.place), el('span', 'gist', gist(s, change)), el('span', 'mark', ''));
  s.items.set(change.id, item);
  line.append(item);
  line.hidden = !s.seen.has(change.id);
  if (change.id === s.current) item.dataset.now = 'this';
  paint(s, change.id, verdictOf(s, change.id));
  return line;
}

// What tells one change from the next at a glance: the words that go and those that come.
function gist(s, change) {
  if (change.was) return fill(s.L.moved_from, { place: change.was });
  const parts = partsOf(s, change);
  const [gone, come] = ['delete', 'insert'].map((tag) => parts.filter((p) => p.tag === tag).map((p) => p.text.trim()).filter(Boolean).join(' … '));
  return gone && come ? `${gone} → ${come}` : gone ? `− ${gone}` : `+ ${come}`;
}

function filter(s) {
  const { family, severity, state, shield, words } = s.want;
  const needle = words.trim().toLowerCase();
  s.shown = s.ordered.filter((c) => (!family || c.family === family)
    && (!severity || c.findings.some((f) => severity === 'grave' ? f.severity !== 'notice' : f.severity === severity))
    && (!state || (state === 'open') === !verdictOf(s, c.id))
    && (!shield || c.findings.some((f) => f.harmed === shield || f.harmed === 'both' && !shield.includes('_') || f.protections.includes(shield)))
    && (!needle || `${c.place} ${c.old} ${c.new} ${c.summary}`.toLowerCase().includes(needle))).map((c) => c.id);
  const shown = (s.seen = new Set(s.shown));
  for (const [id, item] of s.items) item.parentNode.hidden = !shown.has(id);
  for (const { box, count, changes } of s.sections) {
    const n = changes.filter((c) => shown.has(c.id)).length;
    box.hidden = !n;
    count.textContent = n;
  }
  s.none.hidden = s.shown.length > 0;
  counts(s);
}

// All is answered: the way to where the answers are sent, which is far below.
function wayOn(s) {
  const way = el('a', '', s.L.to_send);
  way.href = `#${s.latest.onward}`;
  return way;
}

function counts(s) {
  if (!s.view) return;
  const total = s.view.changes.length;
  const open = s.view.changes.reduce((n, c) => n + (s.decided.has(c.id) ? 0 : 1), 0);
  if (s.canDecide && !open && s.latest.onward) s.tally.replaceChildren(wayOn(s));
  else s.tally.textContent = s.canDecide ? fill(s.L.open_count, { n: open }) + ' / ' + total : fill(s.L.total, { n: total });
  s.bar.style.setProperty('--done', total ? (total - open) / total : 0);
  // Not `disabled`: a button that is pressed for the last time keeps the focus.
  s.undo.setAttribute('aria-disabled', String(!s.past.length));
  s.redo.setAttribute('aria-disabled', String(!s.future.length));
  const n = s.canDecide ? plain(s).length : 0;
  s.bulk.hidden = n === 0;
  if (n) s.bulk.textContent = fill(s.L.bulk, { n });
  paintMap(s);
}

function filters(s) {
  const { L } = s;
  const pick = (name, label, choices, first = `${label} – ${L.all}`) => {
    const box = el('select');
    box.setAttribute('aria-label', label);
    for (const [value, word] of first ? [['', first], ...choices] : choices) { const o = el('option', '', word); o.value = value; box.append(o); }
    box.value = s.want[name];
    box.onchange = () => { s.want[name] = box.value; if (name === 'order') layList(s); else filter(s); };
    return box;
  };
  const shields = s.view.protections.filter((p) => s.view.changes.some((c) => c.findings.some((f) => f.protections.includes(p.key))));
  const search = el('input', 'search');
  search.type = 'search'; search.placeholder = L.search; search.value = s.want.words;
  search.setAttribute('aria-label', L.search);
  search.oninput = () => { s.want.words = search.value; filter(s); };
  const fold = el('details', 'more'), rest = el('div', 'filters');
  fold.open = s.narrowed;
  fold.ontoggle = () => { s.narrowed = fold.open; };
  rest.append(
    // Before anything was judged, a list without warnings would say that there are none.
    ...(s.view.judged === false ? [] : [
      pick('family', L.filter_family, ['material', 'wording', 'structure'].map((f) => [f, L[`family.${f}`]])),
      pick('severity', L.filter_severity, [['grave', L.warnings], ...WORST.map((level) => [level, L[`severity.${level}`]])]),
      pick('shield', L.filter_shield, [['contractor', L.shield_contractor], ['client', L.shield_client], ...shields.map((p) => [p.key, p.label])]),
    ]),
    ...(s.canDecide ? [pick('state', L.filter_state, [['open', L.open], ['done', L.decided]])] : []));
  fold.append(el('summary', '', L.filters), rest);
  s.filters.replaceChildren(pick('order', L.order, [['weight', L.order_weight], ['reading', L.order_reading]], ''), search, fold);
  s.search = search;
}
