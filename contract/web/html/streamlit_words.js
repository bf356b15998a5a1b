// Streamlit's own words, where they are read and where they are heard. Whole sentences alone are replaced, and read words
// only in the places that are Streamlit's: a contract or a person may be called the same.
const PLACES = '[data-testid=stDateInputCalendar], [data-testid=stSkipToContent], [data-testid=stFileUploaderDropzone], [data-testid=InputInstructions], [data-testid=stSelectboxVirtualDropdown], [data-testid=stMultiSelect], [data-testid=stMultiSelectDropdown]';
const HEARD = ['aria-label', 'title', 'placeholder'];
const patterns = Object.entries(WORDS).filter(([theirs]) => theirs.includes('{')).map(([theirs, ours]) => {
  const [before, after] = theirs.split(/\{\w+\}/);
  return { before, after, say: (value) => ours.replace(/\{\w+\}/, () => value) };
});

function said(theirs) {
  if (Object.hasOwn(WORDS, theirs)) return WORDS[theirs];
  const found = patterns.find(({ before, after }) => theirs.length > before.length + after.length && theirs.startsWith(before) && theirs.endsWith(after));
  return found?.say(theirs.slice(found.before.length, theirs.length - found.after.length));
}

// Its place to drop a file says both that it means nothing and what it is called: it is a named group.
const DROP = '[data-testid=stFileUploaderDropzone][role=presentation]';

function sayAll() {
  for (const place of document.querySelectorAll(DROP)) place.setAttribute('role', 'group');
  // A sign stands beside words that say as much: "flag icon" would only be heard before them.
  for (const sign of document.querySelectorAll('[role=img][aria-label$=" icon"]')) sign.setAttribute('aria-hidden', 'true');
  for (const name of HEARD) {
    for (const node of document.querySelectorAll(`[${name}]:not(iframe)`)) {
      const words = said(node.getAttribute(name));
      if (words !== undefined) node.setAttribute(name, words);
    }
  }
  for (const place of document.querySelectorAll(PLACES)) {
    const texts = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const words = said(texts.currentNode.nodeValue);
      if (words !== undefined) texts.currentNode.nodeValue = words;
    }
  }
}

// When the line is down Streamlit asks whether it still runs, and how to start it: nobody here can.
const COMMAND = 'streamlit run yourscript.py';
const FAILED = 'BidiComponent Error';

// Where one was before Streamlit's dialog took the focus.
let before = null, goBack = false;
document.addEventListener('focusin', (event) => {
  const [node] = event.composedPath();
  if (!goBack && !node.closest('[role=dialog]')) before = node;
}, true);

function sayLost() {
  for (const block of document.querySelectorAll('[data-testid=stDialog] [data-testid=stErrorCodeBlock]')) {
    if (block.textContent.trim() !== COMMAND) continue;
    const dialog = block.closest('[role=dialog]');
    // The page says it already in a line of its own, which keeps nobody from typing on.
    if (document.documentElement.dataset.lost !== undefined) { goBack = true; dialog.querySelector('button').click(); continue; }
    const title = dialog.querySelector('h2');
    for (const [node, words] of [[title, LOST.title], [block.previousElementSibling, LOST.lead]]) {
      if (node?.firstChild && node.firstChild.nodeValue !== words) node.firstChild.nodeValue = words;
    }
    block.style.display = 'none';
  }
  if (goBack && !document.querySelector('[data-testid=stDialog]')) {
    requestAnimationFrame(() => { goBack = false; if (before?.isConnected) before.focus({ preventScroll: true }); });
  }
  // A part whose script could not be fetched: Streamlit gives the address it tried, and an empty box for the trace.
  for (const trace of document.querySelectorAll('[data-testid=stErrorElementStack]')) {
    if (!trace.parentNode.textContent.startsWith(FAILED)) continue;
    const texts = document.createTreeWalker(trace.parentNode, NodeFilter.SHOW_TEXT);
    for (let words = LOST.part; texts.nextNode(); words = '') texts.currentNode.nodeValue = words;
    trace.style.display = 'none';
  }
}

let waiting = false;
function look() {
  if (waiting) return;
  waiting = true;
  requestAnimationFrame(() => { waiting = false; sayAll(); sayLost(); });
}
new MutationObserver(look)
  .observe(document.documentElement, { childList: true, subtree: true, characterData: true, attributes: true, attributeFilter: HEARD });
look(); // what stands there already may never change again
