// Where the server is, said before Streamlit asks: it would look for it under every page's own address first,
// be told twice that there is none, and connect only then. What it asks for afterwards it still gets.
window.__streamlit = {
  BACKEND_BASE_URL: location.origin,
  HOST_CONFIG: { allowedOrigins: [location.origin], useExternalAuthToken: false },
};

// What is typed in a field is handed to the server once the typing rests, not only when the field is left:
// a reload or a lost line then takes nothing. A field that cannot be handed in (the line is down, and
// Streamlit has shut it) waits until it can.
const FIELDS = '.stTextInput input, .stTextArea textarea';
const REST = 1000;
const waiting = new WeakMap();

function rest(field) {
  clearTimeout(waiting.get(field));
  waiting.set(field, setTimeout(() => handIn(field), REST));
}

function handIn(field) {
  if (!field.isConnected) return;
  if (field.disabled) { rest(field); return; }
  // Streamlit hands in when it hears that the field was left. It is not: whoever types types on.
  field.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
  if (document.activeElement === field) field.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
}

document.addEventListener('input', ({ target }) => { if (target.matches?.(FIELDS)) rest(target); }, true);

// Streamlit's place to drop a file says both that it means nothing and what it is called: it is a named group.
const DROP = '[data-testid=stFileUploaderDropzone][role=presentation]';
new MutationObserver(() => document.querySelectorAll(DROP).forEach(place => place.setAttribute('role', 'group')))
  .observe(document.documentElement, { childList: true, subtree: true });
