// Bar: what is shown of the two texts, and the way from one change to the next.
function bars(s) {
  const { L } = s;
  if (s.latest.brief && s.root.dataset.laid === undefined) s.root.classList.add('only');
  const pair = (label, choices, now, act) => {
    const box = el('div', 'pair'); box.setAttribute('role', 'group'); box.setAttribute('aria-label', label);
    for (const [value, word] of choices) {
      const node = press(word, '', () => box.turn(value), value);
      node.dataset.value = value;
      box.append(node);
    }
    box.turn = (value) => { act(value); for (const b of box.children) b.setAttribute('aria-pressed', String(b.dataset.value === value)); };
    for (const b of box.children) b.setAttribute('aria-pressed', String(b.dataset.value === now));
    return box;
  };
  const modes = s.modes = pair(L.display, MODES.map((mode) => [mode, L[`mode.${mode}`]]), s.mode, (mode) => setMode(s, mode));
  const extent = pair(L.extent, [['', L.whole], ['only', L.changed_only]], s.root.classList.contains('only') ? 'only' : '', (v) => s.root.classList.toggle('only', v === 'only'));
  const usable = () => [...modes.children].filter((b) => b.offsetParent).map((b) => b.dataset.value);
  s.turnView = () => modes.turn(usable()[(usable().indexOf(s.mode) + 1) % usable().length]);
  s.turnPage = (by) => {
    const next = usable().includes('two') ? undefined : usable()[usable().indexOf(s.mode) + by];
    if (next) modes.turn(next);
  };
  s.turnExtent = () => extent.turn(s.root.classList.contains('only') ? '' : 'only');
  const go = el('div', 'go');
  s.next = press(L.next, 'j', () => step(s, 1), 'next');
  go.append(press(L.previous, 'k', () => step(s, -1), 'prev'), s.tally, s.next);
  for (const [node, word] of [[go.firstChild, L.previous], [s.next, L.next]]) node.setAttribute('aria-label', word);
  const sign = (cls, mark, word, act) => {
    const node = pressable(`press ${cls}`, undefined, act);
    const shown = el('span', '', mark); shown.setAttribute('aria-hidden', 'true');
    node.append(shown);
    node.setAttribute('aria-label', word); node.title = word;
    return node;
  };
  s.undo = sign('undo', '↶', L.undo, () => undo(s)); s.undo.setAttribute('aria-keyshortcuts', 'u');
  s.redo = sign('undo', '↷', L.redo, () => redo(s)); s.redo.setAttribute('aria-keyshortcuts', 'y');
  s.undo.hidden = s.redo.hidden = !s.canDecide;
  s.bulk = pressable('press bulk', '', () => bulk(s)); s.bulk.hidden = true;
  s.bar.replaceChildren(modes, extent, go, s.undo, s.redo, s.bulk, sign('ask', '?', L.help, () => helpOn(s)));
  s.lister = press(L.list, 'l', () => s.lister.setAttribute('aria-expanded', String(s.desk.classList.toggle('listed'))), 'lister');
  s.lister.setAttribute('aria-expanded', 'false');
  go.append(s.lister);
  s.none.textContent = L.no_match; s.none.hidden = true;
  s.desk.setAttribute('aria-label', L.change_list);
}
