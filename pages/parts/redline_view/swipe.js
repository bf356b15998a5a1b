// Swipe: on a phone a finger drawn across the text does what the buttons above it do, one display further or back.
const SWIPE = { least: 60, slant: 2.5, longest: 600, edge: 24 };

function swipes(s) {
  let start;
  s.paper.addEventListener('touchstart', (e) => {
    const { clientX: x, clientY: y } = e.touches[0];
    // A second finger zooms; the screen's edge is the browser's own way back.
    start = e.touches.length === 1 && Math.min(x, innerWidth - x) > SWIPE.edge ? { x, y, at: e.timeStamp } : undefined;
  }, { passive: true });
  s.paper.addEventListener('touchend', (e) => {
    const from = start;
    start = undefined;
    if (!from || e.touches.length || e.timeStamp - from.at > SWIPE.longest || selecting(s)) return;
    const { clientX, clientY } = e.changedTouches[0];
    const [across, down] = [clientX - from.x, clientY - from.y];
    if (Math.abs(across) < SWIPE.least || Math.abs(across) < SWIPE.slant * Math.abs(down)) return;
    s.turnPage?.(across < 0 ? 1 : -1);
  }, { passive: true });
  s.paper.addEventListener('touchcancel', () => { start = undefined; }, { passive: true });
}

// Chromium tells of a selection inside a component at the component's own root alone.
function selecting(s) {
  const root = s.root.getRootNode();
  return !(root.getSelection?.() ?? getSelection()).isCollapsed;
}
