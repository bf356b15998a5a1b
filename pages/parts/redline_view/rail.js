// Rail: where changes and warnings stand in the whole text, and the plan of its articles.
const BINS = 90;
const KINDS = ['silent', 'alarm', 'warning', 'material', 'structure', 'wording', 'unjudged'];

// Measured by the letters of the text, not by the screen: unread articles have no height yet.
function measure(view) {
  const at = new Map(), stops = [];
  let mass = 0;
  for (const article of view.articles) {
    stops.push(mass);
    for (const id of article.changes) at.set(id, mass);
    mass += 80;
    for (const row of article.rows) for (const { change, text } of row.segments) {
      if (change && !at.has(change)) at.set(change, mass);
      mass += text.length;
    }
  }
  return { at, stops, mass: mass || 1 };
}

function layRail(s) {
  const { at, stops, mass } = measure(s.view);
  s.stops = stops.map((stop) => stop / mass);
  const bins = new Map();
  for (const change of s.view.changes) {
    const bin = Math.min(BINS - 1, Math.floor((at.get(change.id) ?? 0) / mass * BINS));
    const worst = worstOf(change);
    const kind = change.undeclared ? 'silent' : worst && worst !== 'notice' ? worst : change.family;
    const seen = bins.get(bin);
    if (!seen || KINDS.indexOf(kind) < KINDS.indexOf(seen.kind)) bins.set(bin, { kind, change });
  }
  s.here = el('span', 'here');
  s.rail.replaceChildren(s.here);
  for (const [bin, { kind, change }] of bins) {
    const tick = el('span', 'tick');
    tick.dataset.kind = kind;
    tick.style.top = `${bin / BINS * 100}%`;
    tick.title = `${change.summary}, ${change.place}`;
    tick.onclick = () => choose(s, change.id);
    s.rail.append(tick);
  }
  s.rail.hidden = !bins.size;
  where(s);
}

// The article under the eye: found by halving, so that few of them are measured.
function where(s) {
  const parts = s.parts ?? [];
  if (!parts.length || !s.stops) return;
  let low = 0, high = parts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (parts[middle].getBoundingClientRect().top < innerHeight * 0.4) low = middle; else high = middle - 1;
  }
  s.here.style.top = `${s.stops[low] * 100}%`;
  if (s.at === low) return;
  s.at = low;
  const { old, new: now } = s.view.articles[low];
  const heading = now ?? old;
  document.dispatchEvent(new CustomEvent('clausier-reading', { detail: [heading.label, heading.title].filter(Boolean).join(' – ') }));
}

const STATES = { same: '○', agreed: '✓', open: '●', answered: '◐' };

function layMap(s) {
  const fold = el('details', 'map');
  s.mapWords = el('summary');
  const list = el('ol');
  s.chips = s.view.articles.flatMap((article, n) => {
    if (article.state === 'away') return [];
    const heading = article.new ?? article.old;
    const line = el('li');
    const go = pressable('chip', undefined, () => {
      openRuns(s.parts[n]);
      goTo(s, s.parts[n], 'start');
      const title = s.parts[n].querySelector('h3');
      title.tabIndex = -1;
      title.focus({ preventScroll: true });
    });
    const sign = el('span', 'state'); sign.setAttribute('aria-hidden', 'true');
    const state = el('span', 'vh');
    go.append(sign, ' ', [heading.label, heading.title].filter(Boolean).join(' – '), state);
    line.append(go);
    list.append(line);
    return { article, go, sign, state };
  });
  s.byArticle = new Map(s.view.articles.map((a) => [a.key, []]));
  for (const c of s.view.changes) s.byArticle.get(c.article)?.push(c.id);
  fold.append(s.mapWords, list);
  return fold;
}

function paintMap(s) {
  const tally = { same: 0, agreed: 0, open: 0, answered: 0 };
  for (const { article, go, sign, state } of s.chips ?? []) {
    const ids = s.byArticle.get(article.key);
    const now = ids.length ? (s.canDecide && ids.every((id) => s.decided.has(id)) ? 'answered' : 'open') : article.agreed ? 'agreed' : 'same';
    tally[now]++;
    if (go.dataset.state === now) continue;
    go.dataset.state = now;
    sign.textContent = STATES[now];
    state.textContent = ` (${s.L[`state.${now}`]})`;
  }
  const told = Object.entries(tally).filter(([, n]) => n).map(([state, n]) => `${STATES[state]} ${s.L[`state.${state}`]} ${n}`);
  if (s.mapWords) s.mapWords.textContent = fill(s.L.map, { told: told.join(', ') });
}
