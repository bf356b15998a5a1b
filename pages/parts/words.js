// Words: a small comparison by words, to look at only. What is decided is compared on the server.
const wordsOf = (text) => text.match(/\d+(?:[.,\u00a0\u202f]\d+)*|[\p{L}\p{N}]+|\s+|[^\p{L}\p{N}\s]/gu) ?? [];

// A sentence of which little more than the small words stays was written anew: told as one, not word by word.
const SENTENCE = 16;

const isAnew = (parts, x, y) => {
  if (!parts.length) return true;
  if (Math.min(x.length, y.length) < SENTENCE) return false;
  const kept = parts.reduce((n, { tag, text }) => n + (tag === 'equal' ? text.trim().length : 0), 0);
  return kept * 4 < Math.max(x.join('').length, y.join('').length);
};

function compareWords(old, now) {
  const a = wordsOf(old), b = wordsOf(now);
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  const x = a.slice(head, a.length - tail), y = b.slice(head, b.length - tail);
  const out = [], between = [];
  const put = (tag, text, to = out) => { if (!text) return; const last = to.at(-1); if (last?.tag === tag) last.text += text; else to.push({ tag, text }); };
  put('equal', a.slice(0, head).join(''));
  if (x.length * y.length <= 400000) {
    const width = y.length + 1;
    const common = new Uint16Array((x.length + 1) * width);
    for (let i = x.length - 1; i >= 0; i--) for (let j = y.length - 1; j >= 0; j--)
      common[i * width + j] = x[i] === y[j] ? common[(i + 1) * width + j + 1] + 1 : Math.max(common[(i + 1) * width + j], common[i * width + j + 1]);
    let i = 0, j = 0;
    while (i < x.length || j < y.length) {
      if (i < x.length && j < y.length && x[i] === y[j]) { put('equal', x[i++], between); j++; }
      else if (j >= y.length || (i < x.length && common[(i + 1) * width + j] >= common[i * width + j + 1])) put('delete', x[i++], between);
      else put('insert', y[j++], between);
    }
  }
  if (isAnew(between, x, y)) { put('delete', x.join('')); put('insert', y.join('')); }
  else for (const { tag, text } of between) put(tag, text);
  put('equal', a.slice(a.length - tail).join(''));
  return out;
}
