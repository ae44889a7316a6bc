// What every page does: closes open menus, and goes to sign in where a part of a page says so (htmx does the rest).

document.addEventListener("click", (event) => {
  for (const open of document.querySelectorAll("details.themes[open]")) {
    if (!open.contains(event.target)) {
      open.removeAttribute("open");
    }
  }
});

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    for (const open of document.querySelectorAll("details.themes[open]")) {
      open.removeAttribute("open");
      open.querySelector("summary").focus();
    }
  }
});
