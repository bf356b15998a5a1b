// Where the server is, said before Streamlit asks: it would look for it under every page's own address first,
// be told twice that there is none, and connect only then. What it asks for afterwards it still gets.
window.__streamlit = {
  BACKEND_BASE_URL: location.origin,
  HOST_CONFIG: { allowedOrigins: [location.origin], useExternalAuthToken: false },
};

// What the first screen is drawn with is run while the page waits for its server, not when it is drawn.
const whenIdle = window.requestIdleCallback ?? setTimeout;
document.addEventListener('DOMContentLoaded', () => whenIdle(() => document.querySelectorAll('link[data-run]').forEach(({ href }) => import(href))));

// What is typed in a field is handed to the server once the typing rests, not only when the field is left, and
// while it goes on at least that often: a reload or a lost line then takes nothing that is a second old. A field
// that cannot be handed in (the line is down, and Streamlit has shut it) waits until it can.
const FIELDS = '.stTextInput input, .stTextArea textarea';
const REST = 500, LONGEST = 800;
const waiting = new WeakMap();

function rest(field) {
  const now = performance.now(), began = waiting.get(field)?.began ?? now;
  clearTimeout(waiting.get(field)?.timer);
  const wait = Math.min(REST, Math.max(0, began + LONGEST - now));
  waiting.set(field, { began, timer: setTimeout(() => handIn(field), wait) });
}

function handIn(field) {
  waiting.delete(field);
  if (!field.isConnected) return;
  if (field.disabled) { rest(field); return; }
  // Streamlit hands in when it hears that the field was left. It is not: whoever types types on.
  field.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
  if (document.activeElement === field) field.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
}

document.addEventListener('input', ({ target }) => { if (target.matches?.(FIELDS)) rest(target); }, true);
