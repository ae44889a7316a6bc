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

// On a narrow screen the places stand in a line that is moved sideways: the one that is open comes into sight.
const places = document.querySelector(".places");
const open = places?.querySelector("[aria-current]");
if (open) {
  const [line, one] = [places.getBoundingClientRect(), open.getBoundingClientRect()];
  places.scrollLeft += one.left + one.width / 2 - line.left - line.width / 2;
}
