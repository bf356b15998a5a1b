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
