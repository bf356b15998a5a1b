// Panel: the container it stands in becomes a dialog that keeps nobody from the text beside it.
const places = new WeakMap();

export default function ({ parentElement, data, setTriggerValue }) {
  let s = places.get(parentElement);
  if (!s) {
    s = { head: el('header'), title: el('h2') };
    s.title.tabIndex = -1;
    s.shut = pressable('shut', undefined, () => s.close());
    const sign = el('span', '', '×'); sign.setAttribute('aria-hidden', 'true');
    s.shut.append(sign);
    s.head.append(s.title, s.shut);
    styled(parentElement);
    parentElement.append(s.head);
    s.box = (parentElement.host ?? parentElement).closest(`.st-key-${data.place}`);
    s.box.setAttribute('role', 'dialog');
    // From anywhere that is no other place's own; a list that is open is closed by the same key.
    s.escape = (event) => {
      const from = event.composedPath()[0];
      const own = from === document.body || s.box.contains(event.target);
      if (event.key === 'Escape' && own && from.getAttribute('aria-expanded') !== 'true') s.close();
    };
    places.set(parentElement, s);
  }
  s.close = () => { back(s); setTriggerValue('close', Date.now()); };
  s.title.textContent = data.title;
  s.box.setAttribute('aria-label', data.title);
  s.shut.setAttribute('aria-label', data.close);
  if (s.turn !== data.turn) {
    s.turn = data.turn;
    const from = focused();
    if (!from.contains(s.box) && !s.box.contains(from)) s.from = from;
    s.box.scrollTop = 0;
    s.title.focus({ preventScroll: true });
  }
  document.addEventListener('keydown', s.escape, { capture: true });
  return () => document.removeEventListener('keydown', s.escape, { capture: true });
}

// Where the focus is, through every tree of its own.
function focused() {
  let node = document.activeElement;
  while (node?.shadowRoot?.activeElement) node = node.shadowRoot.activeElement;
  return node ?? document.body;
}

function back(s) {
  if (s.from?.isConnected) s.from.focus({ preventScroll: true });
}
