// Dom: elements made of text alone; no word of a contract is ever taken for markup. Put before each component's own script.
const el = (tag, cls, text) => {
  const node = document.createElement(tag);
  if (cls) node.className = cls;
  if (text !== undefined) node.textContent = text;
  return node;
};
const fill = (sentence, values) => sentence.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? '');
const pressable = (cls, word, act) => {
  const node = el('button', cls, word);
  node.type = 'button';
  node.onclick = act;
  return node;
};
// Does what nobody waits for while the page has nothing else to do, a piece at least each time; keys and presses go first.
const whenIdle = window.requestIdleCallback
  ? (piece) => requestIdleCallback((idle) => { const short = within(8); piece(() => short() && idle.timeRemaining() > 0); }, { timeout: 300 })
  : (piece) => setTimeout(() => piece(within(12)), 16);
const within = (time) => { const until = performance.now() + time; return () => performance.now() < until; };
// Hands over again what the server does not show yet, less and less often; gives up after some ten minutes.
const insist = (s, hand, giveUp, wait = 2000) => {
  clearTimeout(s.again);
  s.again = setTimeout(() => {
    if (!s.root.isConnected || !s.sent.size) return;
    if (wait > 300000) { giveUp(); return; }
    hand();
    insist(s, hand, giveUp, 2 * wait);
  }, wait);
};
// What this tab remembers under a name, through a reload; where it may not or is full, the field still holds it.
const memory = (name) => {
  const tried = (act) => { try { return act(); } catch { return null; } };
  return {
    read: () => tried(() => JSON.parse(sessionStorage.getItem(name))),
    keep: (value) => tried(() => sessionStorage.setItem(name, JSON.stringify(value))),
    drop: () => tried(() => sessionStorage.removeItem(name)),
  };
};
// A tree of its own below a component's place: the page's style stays out of it, and its own stays in.
const apart = (parent) => { const host = el('div'); parent.append(host); return host.attachShadow({ mode: 'open' }); };
// The component's own style, which came with its script.
const styled = (parent) => { parent.append(el('style', '', STYLE)); };
