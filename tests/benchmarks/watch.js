// Notes when a run was asked for and when the first heading was painted.
window.watched = { asked: null, shown: null };
const send = WebSocket.prototype.send;
WebSocket.prototype.send = function (data) {
  window.watched.asked ??= performance.now();
  send.call(this, data);
};
new MutationObserver((_, watcher) => {
  if (!document.querySelector('h1, h2')) return;
  watcher.disconnect();
  requestAnimationFrame(() => { window.watched.shown = performance.now(); });
}).observe(document, { childList: true, subtree: true });

// Null when the button was drawn anew in between: there is nothing to press any more.
window.untilMarked = (button) => !button.isConnected ? null : new Promise((done) => {
  const start = performance.now();
  new MutationObserver((_, watcher) => {
    watcher.disconnect();
    requestAnimationFrame(() => done(performance.now() - start));
  }).observe(button.getRootNode(), { attributes: true, subtree: true, attributeFilter: ['data-v'] });
  button.click();
});
