// Shortcuts of one key, for pages that have them: never while someone types, never with Ctrl, Alt or Meta, and they can be
// switched off (WCAG 2.1.4), which this browser remembers.

const KEPT = "raqib-keys";
let on = true;
try { on = localStorage.getItem(KEPT) !== "off"; } catch { /* a browser that keeps nothing */ }

function isTyping(target) {
  return target instanceof HTMLElement
    && (target.isContentEditable || target.closest("input:not([type=checkbox]), textarea, select") !== null);
}

/** Calls what a key stands for; a handler that returns false leaves the key to the browser. */
export function keys(handlers) {
  document.addEventListener("keydown", (event) => {
    const dialog = document.querySelector("dialog[open]");
    if (!on || event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target) || dialog !== null) {
      return;
    }
    const handler = handlers[event.key];
    if (handler && handler(event) !== false) {
      event.preventDefault();
    }
  });
}

/** The list of keys: opened by its button or by "?". */
export function help() {
  const dialog = document.getElementById("keys");
  if (!dialog) {
    return () => false;
  }
  const open = () => dialog.showModal();
  for (const button of document.querySelectorAll("[data-help]")) {
    button.hidden = false;
    button.addEventListener("click", open);
  }
  const box = dialog.querySelector("[data-keyswitch]");
  box.checked = on;
  box.addEventListener("change", () => {
    on = box.checked;
    try { localStorage.setItem(KEPT, on ? "on" : "off"); } catch { /* holds for this page then */ }
  });
  return open;
}

/** Moves the focus among elements of a list. */
export function step(elements, by) {
  const list = [...elements];
  const at = list.findIndex((element) => element === document.activeElement || element.contains(document.activeElement));
  const next = list[at < 0 ? (by > 0 ? 0 : list.length - 1) : Math.min(list.length - 1, Math.max(0, at + by))];
  if (next) {
    next.focus();
    next.scrollIntoView({ block: "nearest" });
  }
  return next;
}
