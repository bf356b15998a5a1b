// Notes when a run was asked for, each short message back, and when the first heading was painted.
window.watched = { asked: null, frames: [], shown: null };
const Socket = window.WebSocket;
window.WebSocket = class extends Socket {
  constructor(...given) {
    super(...given);
    this.addEventListener('message', ({ data }) => {
      if (data instanceof ArrayBuffer && data.byteLength < 300) {
        window.watched.frames.push([performance.now(), btoa(String.fromCharCode(...new Uint8Array(data)))]);
      }
    });
  }

  send(data) {
    window.watched.asked ??= performance.now();
    super.send(data);
  }
};
new MutationObserver((_, watcher) => {
  if (!document.querySelector('h1, h2')) return;
  watcher.disconnect();
  requestAnimationFrame(() => { window.watched.shown = performance.now(); });
}).observe(document, { childList: true, subtree: true });

window.untilMarked = (button) => new Promise((done) => {
  const start = performance.now();
  new MutationObserver((_, watcher) => {
    watcher.disconnect();
    requestAnimationFrame(() => done(performance.now() - start));
  }).observe(button.getRootNode(), { attributes: true, subtree: true, attributeFilter: ['data-v'] });
  button.click();
});
