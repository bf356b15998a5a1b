// Counter: another text in answer to a change, typed beside its own redline; ready texts to begin from.
// A counter-proposal or a reason not kept yet stays in the tab: a reload, or a server that is away, takes nothing.
const draftOf = (s, id, what) => memory(`clausier-${what}|${s.latest.url}|${id}`);

function write(s, change) {
  const box = el('div', 'write');
  const label = el('label', '', s.L.counter_text);
  const draft = draftOf(s, change.id, 'counter');
  const area = el('textarea'); area.rows = 4; area.value = draft.read() ?? (s.decided.get(change.id)?.text || change.draft);
  label.append(area);
  const shown = el('p', 'shown');
  const mirror = () => {
    shown.replaceChildren();
    for (const part of compareWords(change.old, area.value))
      shown.append(part.tag === 'equal' ? part.text : el(part.tag === 'insert' ? 'ins' : 'del', part.tag, part.text));
  };
  area.oninput = () => { draft.keep(area.value); mirror(); };
  const why = s.card.querySelector('.reason');
  const shut = () => { draft.drop(); card(s); s.card.querySelector('[data-act="counter"]')?.focus(); };
  const keep = press(s.L.keep, '', () => { shut(); decide(s, change.id, 'counter', area.value, why.value); }, 'other');
  const acts = el('div', 'acts');
  acts.append(keep, press(s.L.cancel, '', shut));
  box.append(offersOf(s, change, (text) => { area.value = text; area.oninput(); area.focus(); }), label, el('p', 'quiet', s.L.counter_compared), shown, why, acts);
  box.onkeydown = (e) => { if (e.key === 'Escape') shut(); if (e.key === 'Enter' && (e.ctrlKey || e.metaKey)) keep.click(); };
  s.card.querySelector('.write')?.remove();
  s.card.classList.add('writing');
  s.card.append(box);
  mirror();
  area.focus({ preventScroll: true });
  s.card.scrollTop += box.getBoundingClientRect().top - s.card.getBoundingClientRect().top;
}

// Texts that a rule offers as an answer: one press puts one into the field, where it can still be edited.
function offersOf(s, change, take) {
  const box = el('div', 'offers');
  if (!change.offers.length) return box;
  box.append(el('p', 'quiet', s.L.offers));
  for (const offer of change.offers) {
    const node = press(offer.label, '', () => take(offer.text), 'small');
    node.title = offer.text;
    box.append(node);
  }
  return box;
}
