// Live: one stream a page. The browser reconnects by itself; a stream the server closed is opened again.
const places = new WeakMap();

export default function ({ parentElement, data, setTriggerValue }) {
  let s = places.get(parentElement);
  if (!s) {
    s = { box: el('div', 'live'), who: el('span', 'who'), line: el('p', 'line'), last: 0 };
    for (const told of [s.box, s.line]) told.setAttribute('role', 'status');
    styled(parentElement);
    parentElement.append(s.box, s.who, s.line);
    document.addEventListener('clausier-reading', (event) => { s.reading = event.detail; tell(s); });
    // The browser's own word is no proof, as the server may be on this very machine: the line is tried anew.
    for (const word of ['offline', 'online']) window.addEventListener(word, () => { if (s.stream) { stop(s); s.dropped = true; listen(s); } });
    places.set(parentElement, s);
  }
  s.send = setTriggerValue;
  clearTimeout(s.leaving);
  const first = s.data === undefined;
  s.data = data;
  if (first) show(s, false);
  else if (s.box.textContent !== (s.on ? data.on : data.off)) show(s, s.on);
  if (s.contract !== data.contract) { stop(s); s.contract = data.contract; s.last = 0; }
  if (!s.stream) listen(s);
  // Also called between two runs of the page: only a place that stays empty is left.
  return () => { s.leaving = setTimeout(() => stop(s), 2000); };
}

function listen(s) {
  clearTimeout(s.again);
  const stream = (s.stream = new EventSource(`/api/live?contract=${encodeURIComponent(s.contract)}`));
  const late = s.dropped;
  stream.onopen = () => {
    show(s, true);
    s.told = '';
    tell(s);
    // What happened while the line was down was told to nobody: ask the page to look.
    if (late || s.dropped) say(s);
    s.dropped = false;
  };
  stream.onmessage = (event) => {
    let told;
    try { told = JSON.parse(event.data); } catch { return; }
    if (told.contract !== s.contract || told.seq === s.last) return;
    s.last = told.seq;
    say(s);
  };
  stream.onerror = () => {
    s.dropped = true;
    show(s, false);
    if (stream.readyState === EventSource.CLOSED) { stop(s); s.again = setTimeout(() => listen(s), 3000); }
  };
  stream.addEventListener('here', (event) => {
    let told;
    try { told = JSON.parse(event.data); } catch { return; }
    s.other = told;
    show(s, s.on);
  });
  // Nobody is let in any more: the address itself says why.
  stream.addEventListener('closed', () => { stop(s); location.reload(); });
}

// The page looks once it is at rest: news that met a press on its way could take the press's place.
function say(s) {
  clearTimeout(s.saying);
  const app = document.querySelector('[data-test-script-state]');
  if (app && app.dataset.testScriptState !== 'notRunning') s.saying = setTimeout(() => say(s), 60);
  else s.send('changed', s.last);
}

function stop(s) {
  clearTimeout(s.again);
  s.stream?.close();
  s.stream = null;
}

function show(s, on) {
  if (s.on !== undefined && s.on !== on) line(s, on);
  s.on = on;
  s.box.classList.toggle('on', on);
  s.box.textContent = on ? s.data.on : s.data.off;
  const { there, reading } = s.other ?? {};
  s.who.textContent = on && there ? fill(reading ? s.data.reads : s.data.there, { who: s.data.who, place: reading }) : '';
}

// What becomes of what one types while the line is down, and that it is up again; a line that blinks is no news.
function line(s, on) {
  clearTimeout(s.told_line);
  if (on) {
    s.line.textContent = s.line.textContent && s.data.back;
    s.told_line = setTimeout(() => { s.line.textContent = ''; }, 8000);
  } else if (s.wasOn) s.told_line = setTimeout(() => { s.line.textContent = s.data.lost; document.documentElement.dataset.lost = ''; }, 1500);
  if (on) delete document.documentElement.dataset.lost;
  s.wasOn ||= on;
}

// Where one reads, said once the eye has rested there for a moment.
function tell(s) {
  clearTimeout(s.resting);
  s.resting = setTimeout(() => {
    if (!s.stream || !s.reading || s.reading === s.told) return;
    s.told = s.reading;
    const body = JSON.stringify({ contract: s.contract, reading: s.reading });
    fetch('/api/here', { method: 'POST', credentials: 'same-origin', body }).catch(() => { s.told = ''; });
  }, 700);
}
