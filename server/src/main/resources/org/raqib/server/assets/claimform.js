// The form of a claim: modes that go with the type, and fields in which entities of the lexicon are looked up (a combobox
// with a list, after the WAI-ARIA Authoring Practices).

let number = 0;

export function prepare(form) {
  const event = form.querySelector("[data-event]");
  const mode = form.querySelector("[data-mode]");
  const fit = () => {
    for (const option of mode.options) {
      const fits = option.value === "" || (option.dataset.only ?? "").split(" ").includes(event.value);
      option.hidden = !fits;
      option.disabled = !fits;
    }
    if (mode.selectedOptions[0]?.disabled) {
      mode.value = "";
    }
  };
  event.addEventListener("change", fit);
  fit();
  for (const picker of form.querySelectorAll("[data-picker]")) {
    combobox(picker);
  }
}

function combobox(picker) {
  const slot = picker.dataset.picker;
  const input = picker.querySelector(".combo input");
  const list = picker.querySelector("[role=listbox]");
  const chosen = picker.querySelector(".chosen");
  let waiting = 0;
  let asked = 0;
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", list.id);
  input.setAttribute("aria-expanded", "false");

  const options = () => [...list.querySelectorAll("[role=option]:not([aria-disabled])")];
  const active = () => list.querySelector("[aria-selected=true]");
  const close = () => {
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const select = (option) => {
    active()?.setAttribute("aria-selected", "false");
    if (option) {
      option.id ||= `option-${++number}`;
      option.setAttribute("aria-selected", "true");
      input.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    }
  };
  const take = (option) => {
    const item = document.createElement("li");
    const label = document.createElement("label");
    const box = document.createElement("input");
    const name = document.createElement("bdi");
    box.type = "checkbox";
    box.name = slot;
    box.value = `${option.dataset.id}|||`;
    box.checked = true;
    name.textContent = option.dataset.name;
    label.append(box, " ", name);
    item.append(label);
    chosen.append(item);
    input.value = "";
    close();
    input.focus();
  };
  const look = async () => {
    const words = input.value.trim();
    const mine = ++asked;
    if (words.length < 2) {
      close();
      return;
    }
    const answer = await fetch(`/entities?${new URLSearchParams({ q: words, slot })}`, { headers: { "HX-Request": "true" } });
    if (!answer.ok || mine !== asked) {
      return;
    }
    list.innerHTML = await answer.text();
    list.hidden = list.children.length === 0;
    input.setAttribute("aria-expanded", String(!list.hidden));
  };
  input.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(look, 150);
  });
  input.addEventListener("keydown", (event) => {
    const all = options();
    const at = all.indexOf(active());
    if (event.key === "ArrowDown" && !list.hidden) {
      select(all[Math.min(all.length - 1, at + 1)]);
    } else if (event.key === "ArrowUp" && !list.hidden) {
      select(all[Math.max(0, at - 1)]);
    } else if (event.key === "Enter" && !list.hidden && active()) {
      take(active());
    } else if (event.key === "Escape" && !list.hidden) {
      close();
      event.stopPropagation();
    } else {
      return;
    }
    event.preventDefault();
  });
  list.addEventListener("mousedown", (event) => {
    const option = event.target.closest("[role=option]:not([aria-disabled])");
    event.preventDefault();
    if (option) {
      take(option);
    }
  });
  input.addEventListener("blur", () => setTimeout(close, 100));
}
