// A report by keys and by sight: which words a claim was read from, decisions with two keys, claims out of selected words.
// Whatever decides is a form that works without this script.
import { help, keys, step } from "./keys.js";
import { prepare } from "./claimform.js";

const page = document.querySelector(".report");
const body = document.querySelector("[data-body]");
const tip = document.getElementById("tip");
const told = document.getElementById("told");
const editor = document.getElementById("editor");
const failed = document.getElementById("failed");
const open = help();

const cards = () => page.querySelectorAll("article.claim");
const card = () => document.activeElement?.closest?.("article.claim");
const has = (element, name, value) => (element.dataset[name] ?? "").split(" ").includes(value);

/** Shows in the text what a claim was read from. */
function light(index) {
  for (const piece of body.querySelectorAll("[data-at]")) {
    piece.classList.toggle("on", index !== null && has(piece, "c", index));
    piece.classList.toggle(
      "slot", index !== null && (piece.dataset.s ?? "").split(" ").some((slot) => slot.startsWith(`${index}:`)));
  }
}

function bring(index) {
  const act = [...body.querySelectorAll("a[href]")].find((link) => link.getAttribute("href") === `#c${index}`)
    ?? [...body.querySelectorAll("[data-c]")].find((piece) => has(piece, "c", index));
  if (act && body.scrollHeight > body.clientHeight) {
    const to = act.offsetTop - body.offsetTop - body.clientHeight / 3;
    body.scrollTo({ top: Math.max(0, to) });
  }
}

function show(piece, index) {
  const claim = document.getElementById(`c${index}`);
  if (!claim) {
    return;
  }
  tip.textContent = claim.dataset.brief;
  tip.hidden = false;
  const box = piece.getBoundingClientRect();
  const width = tip.offsetWidth;
  tip.style.left = `${Math.max(8, Math.min(window.innerWidth - width - 8, box.left + box.width / 2 - width / 2))}px`;
  const above = box.top - tip.offsetHeight - 8;
  tip.style.top = `${above > 8 ? above : box.bottom + 8}px`;
  piece.setAttribute("aria-describedby", "tip");
}

function hide() {
  tip.hidden = true;
  body?.querySelector("[aria-describedby=tip]")?.removeAttribute("aria-describedby");
}

const indexOf = (piece) => piece.getAttribute("href")?.slice(2) ?? (piece.dataset.c ?? "").split(" ").pop();

function over(event) {
  const piece = event.target.closest?.("[data-c], a.no");
  if (piece && body.contains(piece)) {
    const index = indexOf(piece);
    light(index);
    show(piece, index);
  }
}

function out() {
  hide();
  light(card()?.dataset.index ?? null);
}

if (page && body) {
  body.addEventListener("mouseover", over);
  body.addEventListener("mouseout", out);
  body.addEventListener("focusin", over);
  body.addEventListener("focusout", out);
  page.addEventListener("focusin", (event) => {
    const claim = event.target.closest?.("article.claim");
    if (claim) {
      light(claim.dataset.index);
      bring(claim.dataset.index);
    }
  });
  page.addEventListener("mouseover", (event) => {
    const claim = event.target.closest?.("article.claim");
    if (claim) {
      light(claim.dataset.index);
    }
  });
  page.addEventListener("click", (event) => {
    const link = event.target.closest?.(".body a[href^='#c']");
    if (link) {
      event.preventDefault();
      document.getElementById(link.getAttribute("href").slice(1))?.focus();
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      hide();
      card()?.querySelector(".rejecting[open]")?.removeAttribute("open");
    }
  });
}

const act = (name) => () => {
  const button = (card() ?? step(cards(), 1))?.querySelector(`[data-do=${name}]`);
  if (!button) {
    return false;
  }
  button.click();
  return true;
};

function reject() {
  const details = (card() ?? step(cards(), 1))?.querySelector(".rejecting");
  if (!details) {
    return false;
  }
  details.open = true;
  details.querySelector("[data-why]").focus();
  return true;
}

const why = (number) => () => {
  const details = card()?.querySelector(".rejecting[open]");
  if (!details) {
    return false;
  }
  details.querySelectorAll("[data-why]")[number - 1]?.click();
  return true;
};

/** The words that are selected in the text, with where they stand there; or null. */
function selected() {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed || !body.contains(selection.anchorNode) || !body.contains(selection.focusNode)) {
    return null;
  }
  const range = selection.getRangeAt(0);
  const place = (node, offset) => {
    const piece = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest?.("[data-at]");
    return piece ? Number(piece.dataset.at) + ("one" in piece.dataset ? 0 : offset) : null;
  };
  const start = place(range.startContainer, range.startOffset);
  const end = place(range.endContainer, range.endOffset);
  if (start === null || end === null || end <= start) {
    return null;
  }
  let words = "";
  for (const piece of body.querySelectorAll("[data-at]")) {
    const at = Number(piece.dataset.at);
    const text = piece.textContent;
    const from = Math.max(start - at, 0);
    const to = Math.min(end - at, text.length);
    if (from < to) {
      words += text.slice(from, to);
    }
  }
  const stripped = words.trim();
  return stripped && { words: stripped, at: start + words.indexOf(stripped) };
}

async function edit(href, from) {
  const answer = await fetch(href, { headers: { "HX-Request": "true" } });
  if (!answer.ok) {
    window.location.assign(href);
    return;
  }
  fill(await answer.text());
  editor.showModal();
  editor.addEventListener("close", () => from?.focus(), { once: true });
}

function fill(html) {
  // What the server's own templates made; every word of a report in it is escaped there.
  editor.innerHTML = html;
  const form = editor.querySelector("[data-claimform]");
  prepare(form);
  form.querySelector("[data-cancel]").addEventListener("click", (event) => {
    event.preventDefault();
    editor.close();
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const answer = await fetch(form.action, {
      method: "POST",
      body: new URLSearchParams(new FormData(form)),
      headers: { "HX-Request": "true" },
    }).catch(() => null);
    if (!answer || (!answer.ok && ![409, 422].includes(answer.status))) {
      // What was filled in stays: nobody writes it twice because the ledger was busy or the session over.
      form.querySelector(".failed")?.remove();
      const notice = failed.cloneNode(true);
      notice.removeAttribute("id");
      notice.hidden = false;
      form.prepend(notice);
      notice.scrollIntoView();
      return;
    }
    if (answer.status === 422) {
      fill(await answer.text());
      editor.querySelector("[role=alert]")?.scrollIntoView();
      return;
    }
    editor.close();
    if (answer.redirected) {
      window.location.assign(answer.url);
      window.location.reload();
      return;
    }
    const html = await answer.text();
    const index = /id="c(\d+)"/.exec(html)?.[1];
    const old = document.getElementById(`c${index}`);
    if (!old) {
      window.location.reload();
      return;
    }
    old.outerHTML = html;
    window.htmx?.process(document.getElementById(`c${index}`));
    after(index);
  });
  form.querySelector("h2").focus();
}

/** After a decision: says so, counts, and goes on to the next claim that nobody judged. */
function after(index) {
  const claim = document.getElementById(`c${index}`);
  const all = [...cards()];
  const judged = all.filter((one) => one.dataset.standing !== "read").length;
  const standing = claim?.querySelector(".standing")?.textContent ?? "";
  told.textContent = `${standing} (${judged}/${all.length})`;
  if (claim?.querySelector("[role=alert]") || claim?.dataset.standing === "read") {
    claim.focus();
    return;
  }
  const rest = all.slice(all.indexOf(claim) + 1).find((one) => one.dataset.standing === "read");
  (rest ?? claim)?.focus();
}

document.addEventListener("htmx:beforeSwap", (event) => {
  if (event.detail.xhr.status === 409) {
    event.detail.shouldSwap = true;
    event.detail.isError = false;
  }
});
for (const kind of ["htmx:responseError", "htmx:sendError"]) {
  document.addEventListener(kind, () => {
    failed.hidden = false;
  });
}
let decided = null;
document.addEventListener("htmx:beforeRequest", (event) => {
  failed.hidden = true;
  decided = event.target.closest?.("article.claim")?.dataset.index ?? null;
});
document.addEventListener("htmx:afterSettle", () => {
  if (decided !== null) {
    after(decided);
    decided = null;
  }
});

if (page && body) {
  page.addEventListener("click", (event) => {
    const link = event.target.closest?.("[data-do=correct], [data-add]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) {
      return;
    }
    event.preventDefault();
    let href = link.href;
    if ("add" in link.dataset) {
      const words = selected();
      if (words) {
        href += `${href.includes("?") ? "&" : "?"}${new URLSearchParams({ words: words.words, at: String(words.at) })}`;
      }
    }
    edit(href, link.closest("article.claim") ?? link);
  });
  const go = (name) => () => {
    const link = document.querySelector(`[data-${name}]`);
    link?.click();
    return link !== null;
  };
  const next = () => step(cards(), 1);
  const previous = () => step(cards(), -1);
  const arrow = (move) => () => (document.activeElement === body || body.contains(document.activeElement) ? false : move());
  keys({
    j: next,
    ArrowDown: arrow(next),
    k: previous,
    ArrowUp: arrow(previous),
    a: act("accept"),
    e: act("correct"),
    x: reject,
    u: act("undo"),
    1: why(1),
    2: why(2),
    3: why(3),
    4: why(4),
    c: () => page.querySelector("[data-add]")?.click(),
    n: go("older"),
    p: go("newer"),
    "?": open,
  });
  if (window.location.hash.startsWith("#c")) {
    document.getElementById(window.location.hash.slice(1))?.focus();
  }
}
const alone = document.querySelector(".alone [data-claimform]");
if (alone) {
  prepare(alone);
}
