// Mark pad: strokes of a pen on a small sheet. Whoever cannot draw types the mark instead; nothing depends on it.
const places = new WeakMap();
const LEAST = 3; // units of the sheet between two points kept

export default function ({ parentElement, data, setStateValue }) {
  let s = places.get(parentElement);
  if (!s) {
    s = begun(parentElement, data);
    places.set(parentElement, s);
  }
  s.send = (strokes) => setStateValue('strokes', strokes);
}

function begun(parent, data) {
  styled(parent);
  const s = { data, strokes: [], root: el('div', 'pad'), sheet: drawing('svg') };
  s.sheet.setAttribute('viewBox', `0 0 ${data.width} ${data.height}`);
  s.sheet.setAttribute('role', 'img');
  s.root.append(s.sheet);
  parent.append(s.root);
  if (data.shown) showOnly(s);
  else open(s);
  return s;
}

// A mark that was given: it is looked at, not drawn on.
function showOnly(s) {
  s.root.classList.add('shown');
  s.sheet.setAttribute('aria-label', s.data.labels.sheet);
  for (const stroke of s.data.shown) ink(s.sheet.appendChild(drawing('polyline')), stroke);
}

function open(s) {
  const { labels } = s.data;
  const tools = s.root.appendChild(el('div', 'tools'));
  s.undo = pressable('', labels.undo, () => { s.strokes.pop(); s.sheet.lastChild?.remove(); tell(s); });
  s.clear = pressable('', labels.clear, () => { s.strokes = []; s.sheet.replaceChildren(); tell(s); });
  s.said = el('span', 'said');
  s.said.setAttribute('role', 'status');
  tools.append(s.undo, s.clear, s.said);
  s.sheet.onpointerdown = (event) => start(s, event);
  s.sheet.onpointermove = (event) => {
    const between = event.getCoalescedEvents?.() ?? [];
    for (const each of between.length ? between : [event]) go(s, each);
  };
  s.sheet.onpointerup = s.sheet.onpointercancel = () => stop(s);
  show(s);
}

const drawing = (tag) => document.createElementNS('http://www.w3.org/2000/svg', tag);
const count = (s) => s.strokes.reduce((sum, stroke) => sum + stroke.length / 2, 0);

function start(s, event) {
  if (!event.isPrimary || event.button || s.line || s.strokes.length >= s.data.strokes || count(s) >= s.data.points) return;
  event.preventDefault();
  s.sheet.setPointerCapture(event.pointerId);
  s.line = s.sheet.appendChild(drawing('polyline'));
  s.strokes.push([]);
  go(s, event);
}

function go(s, event) {
  if (!s.line || count(s) >= s.data.points) return;
  const box = s.sheet.getBoundingClientRect();
  const held = (at, from, size, most) => Math.max(0, Math.min(most, Math.round(((at - from) / size) * most)));
  const x = held(event.clientX, box.left, box.width, s.data.width);
  const y = held(event.clientY, box.top, box.height, s.data.height);
  const stroke = s.strokes.at(-1);
  if (stroke.length && Math.hypot(x - stroke.at(-2), y - stroke.at(-1)) < LEAST) return;
  stroke.push(x, y);
  ink(s.line, stroke);
}

// A dot is a stroke of one point: it is seen once it ends where it began.
function ink(line, stroke) {
  line.setAttribute('points', (stroke.length > 2 ? stroke : [...stroke, ...stroke]).join(' '));
}

function stop(s) {
  if (!s.line) return;
  s.line = null;
  tell(s);
}

function tell(s) {
  show(s);
  s.send(s.strokes);
}

function show(s) {
  s.undo.disabled = s.clear.disabled = !s.strokes.length;
  s.said.textContent = fill(s.strokes.length ? s.data.labels.drawn : s.data.labels.empty, { n: s.strokes.length });
  s.sheet.setAttribute('aria-label', `${s.data.labels.sheet} ${s.said.textContent}`);
}
