// Rows of lists that move with the arrow keys: decap-cms knows only the mouse and a finger (WCAG 2.2, 2.1.1).

const HANDLE = '[class*="ListItemTopBar"] [aria-roledescription]';
const LIST = '[class*="ControlContainer"]';
const STEPS = new Map([
  ["ArrowUp", -1],
  ["ArrowDown", 1],
]);

/** How far decap-cms wants a mouse to go before a row comes along, in pixels. */
const BEGIN = 5;

/** Move the row whose handle has the focus up or down with an arrow key. */
export function moveRowsByKeys() {
  let moves = false;
  document.addEventListener("keydown", async (event) => {
    const handle = event.target instanceof HTMLElement && event.target.matches(HANDLE) ? event.target : undefined;
    const step = STEPS.get(event.key);
    if (!handle || !step) return;
    event.preventDefault();
    const list = handle.closest(LIST);
    const handles = [...document.querySelectorAll(HANDLE)].filter((it) => it.closest(LIST) === list);
    const other = handles[handles.indexOf(handle) + step];
    if (moves || !other) return;
    moves = true;
    await drag(handle, rowOf(other));
    moves = false;
  });
}

/** @param {Element} handle */
function rowOf(handle) {
  return handle.parentElement?.parentElement ?? handle;
}

/**
 * Drag a row to another, as a mouse would: decap-cms has no other way to move it.
 *
 * @param {HTMLElement} handle
 * @param {Element} to
 */
async function drag(handle, to) {
  const { left, top } = handle.getBoundingClientRect();
  const way = middle(to) - middle(rowOf(handle));
  point(handle, "mousedown", left, top);
  for (const far of [Math.sign(way) * BEGIN, way]) {
    point(document, "mousemove", left, top + far);
    await drawn();
  }
  point(document, "mouseup", left, top + way);
  await drawn();
  // Who hears the form hears where the row is now: its handle has another name.
  handle.blur();
  handle.focus();
}

/** @param {Element} row */
function middle(row) {
  const { top, bottom } = row.getBoundingClientRect();
  return (top + bottom) / 2;
}

/**
 * @param {EventTarget} target
 * @param {string} type
 * @param {number} clientX
 * @param {number} clientY
 */
function point(target, type, clientX, clientY) {
  target.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true, clientX, clientY }));
}

/** Wait until what changed is measured and drawn. */
async function drawn() {
  for (let frames = 0; frames < 3; frames++) await new Promise(requestAnimationFrame);
}
