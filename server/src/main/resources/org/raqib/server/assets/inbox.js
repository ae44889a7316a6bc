// The inbox by keys. Everything here can also be done without this script.
import { help, keys, step } from "./keys.js";

const open = help();
const rows = () => document.querySelectorAll("a[data-row]");

function seen() {
  const row = document.activeElement?.closest?.(".row");
  const link = row?.querySelector("a[data-row]");
  const token = document.querySelector("input[name=_csrf]");
  if (!link || !row.classList.contains("new") || !token) {
    return false;
  }
  const form = new URLSearchParams({ version: link.dataset.version, seen: "true", _csrf: token.value });
  fetch("/inbox/seen", { method: "POST", body: form, redirect: "manual" }).then(() => {
    row.classList.remove("new");
    row.querySelector(".dot")?.remove();
  });
  return true;
}

const next = () => step(rows(), 1);
const previous = () => step(rows(), -1);
if (document.querySelector(".inbox")) {
  keys({
    j: next,
    ArrowDown: next,
    k: previous,
    ArrowUp: previous,
    m: seen,
    "/": () => document.getElementById("q").focus(),
    "?": open,
  });
}

// After "more", the focus goes to the first of the further reports: its link was replaced.
let last = null;
document.addEventListener("htmx:beforeSwap", (event) => {
  if (event.target.classList?.contains("more")) {
    last = [...rows()].pop() ?? null;
  }
});
document.addEventListener("htmx:afterSettle", () => {
  if (last) {
    const all = [...rows()];
    all[all.indexOf(last) + 1]?.focus();
    last = null;
  }
});

document.querySelector("[data-focus]")?.focus();
