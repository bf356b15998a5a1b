// Notes on the page's own clock, from the start of its navigation, the frame in which what is named first has a box.
// As Playwright does it also looks into open shadow trees; Playwright asks every half second, this at each frame.
(seen) => {
  window.seenAt = null;
  const look = () => {
    const trees = [document, ...[...document.querySelectorAll('*')].map((node) => node.shadowRoot).filter(Boolean)];
    const found = trees.map((tree) => tree.querySelector(seen)).find(Boolean);
    const box = found?.checkVisibility({ visibilityProperty: true }) && found.getBoundingClientRect();
    if (box?.width && box.height) window.seenAt = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
