// Ahead: what the page's head named is fetched and read while Streamlit starts, and its first screen made; it is taken once.
const ahead = new Map([...document.querySelectorAll('link[rel=preload][as=fetch]')].map((link) => [link.href, fetched(link.href).catch(() => null)]));
const made = new Map();
for (const [href, view] of ahead) view.then((known) => known && whenIdle(() => {
  if (!ahead.has(href)) return;
  const s = frame({ url: new URL(href).pathname, labels: {} });
  Object.assign(s, { canDecide: true, canTalk: false, talks: {} });
  lay(s, known);
  made.set(href, s);
}));

// Whose answers are given apart from the text reads another page than the one that was made.
function prepared(data) {
  const { href } = new URL(data.url, location);
  const s = data.given ? undefined : made.get(href);
  made.delete(href);
  return s;
}

async function fetched(url) {
  const answer = await fetch(url, { credentials: 'same-origin' });
  if (!answer.ok) throw new Error(answer.status);
  return answer.json();
}

async function viewOf(url) {
  const { href } = new URL(url, location);
  const known = ahead.get(href);
  ahead.delete(href);
  return (await known) ?? fetched(url);
}
