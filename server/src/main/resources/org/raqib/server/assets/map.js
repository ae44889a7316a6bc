// The page with the map: puts ground, marks and days together, and keeps the list beside it with what is in sight.
import * as L from "./leaflet/leaflet.js";
import { ground } from "./map/ground.js";
import { Incidents, Marks } from "./map/marks.js";
import { Days } from "./map/days.js";

const box = document.getElementById("map");
const told = box.dataset;
const rtl = document.documentElement.dir === "rtl";
const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
const ZOOMS = { minZoom: 2, maxZoom: 11 };

async function json(path) {
  const answer = await fetch(path, { headers: { Accept: "application/json" } });
  if (!answer.ok) {
    throw new Error(path + ": " + answer.status);
  }
  return answer.json();
}

const loading = Promise.all([json(told.world), json(told.points), json(told.towns)]);

const map = L.map(box, {
  ...ZOOMS,
  zoomControl: false,
  attributionControl: false,
  zoomAnimation: !calm,
  fadeAnimation: !calm,
  inertia: !calm,
  worldCopyJump: false,
  maxBounds: [
    [-70, -185],
    [84, 185],
  ],
  maxBoundsViscosity: 0.8,
});
L.control
  .zoom({ position: rtl ? "topright" : "topleft", zoomInTitle: told.in, zoomOutTitle: told.out })
  .addTo(map);
map.setView([28, 18], 4);

try {
  start(...(await loading));
} catch (fault) {
  console.warn(fault);
  box.insertAdjacentText("beforeend", told.failed);
  box.classList.add("failed");
}

function start(world, points, towns) {
  const incidents = new Incidents(points);
  const layer = ground(world).addTo(map);
  const marks = new Marks(incidents, towns.towns, told.language);
  marks.addTo(map);
  const days = new Days(incidents, (from, to, rests) => {
    incidents.between(from, to);
    requestAnimationFrame(() => marks.paint());
    say();
    if (rests) {
      look();
    }
  });
  begin(incidents);
  say();
  tools(days);
  map.on("moveend", later(() => look(), 250));
  map.on("click", (event) => point(marks.at(event.layerPoint)));
  map.on("mousemove", (event) => {
    box.classList.toggle("over", marks.at(event.layerPoint) !== null);
  });
  const recolour = () => {
    layer.redraw();
    marks.paint();
    days.paint();
  };
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", recolour);
  document.fonts.ready.then(() => marks.paint());
  box.dataset.ready = "true";
  if (told.area || new URLSearchParams(location.search).has("at")) {
    look();
  }

  function say() {
    const of = incidents.shown === points.incidents ? "" : " / " + points.incidents;
    document.getElementById("shown").textContent = told.shown + " " + incidents.shown + of;
  }

  /** The parameters of the page's filter, narrowed by the slider and to an area. */
  function asking(base, area) {
    const path = new URL(base, location.href);
    const [from, to] = days.bounds();
    if (from > -Infinity) {
      path.searchParams.set("from", incidents.day(from));
    }
    if (to < Infinity) {
      path.searchParams.set("to", incidents.day(to));
    }
    if (area) {
      path.searchParams.set("area", area);
    }
    return path;
  }

  /** Where the map first looks: where most incidents are, unless the address says otherwise. */
  function begin(all) {
    const asked = new URLSearchParams(location.search);
    const at = (asked.get("at") || "").split(",").map(Number);
    if (at.length === 2 && at.every(Number.isFinite)) {
      map.setView(at, Math.min(ZOOMS.maxZoom, Number(asked.get("zoom")) || 7), { animate: false });
      return;
    }
    if (told.area) {
      const [south, west, north, east] = told.area.split(",").map(Number);
      const bounds = L.latLngBounds([south, west], [north, east]);
      L.rectangle(bounds, { className: "chosen-area", fill: false, interactive: false }).addTo(map);
      map.fitBounds(bounds, { animate: false, maxZoom: 9 });
      return;
    }
    const most = middle(all);
    if (most) {
      map.fitBounds(most, { animate: false, maxZoom: 6, padding: [20, 20] });
    }
  }

  function middle(all) {
    const total = all.shown;
    if (total === 0) {
      return null;
    }
    const part = (axis, share) => {
      const order = all.places.map((place, i) => [place[axis], all.counts[i]]).sort((one, other) => one[0] - other[0]);
      let sum = 0;
      for (const [value, many] of order) {
        sum += many;
        if (sum >= total * share) {
          return value;
        }
      }
      return order.at(-1)[0];
    };
    return [
      [part("lat", 0.1), part("lon", 0.1)],
      [part("lat", 0.9), part("lon", 0.9)],
    ];
  }

  /** Shows what a circle stands for: nearer by, or, where that tells no more, its incidents. */
  async function point(circle) {
    if (!circle || box.classList.contains("drawing")) {
      return;
    }
    const places = circle.cluster.places;
    const bounds = L.latLngBounds(places.map((place) => [place.lat, place.lon]));
    const near = bounds.getNorth() - bounds.getSouth() < 0.002 && bounds.getEast() - bounds.getWest() < 0.002;
    if (!near && map.getZoom() < ZOOMS.maxZoom) {
      map.fitBounds(bounds.pad(0.3), { maxZoom: Math.max(map.getZoom() + 2, 6) });
      return;
    }
    const edge = 0.0006;
    const path = asking(
      told.here,
      [bounds.getSouth() - edge, bounds.getWest() - edge, bounds.getNorth() + edge, bounds.getEast() + edge]
        .map((degrees) => degrees.toFixed(4))
        .join(","),
    );
    path.searchParams.set("place", places[0][told.language]);
    const words = document.createElement("div");
    words.className = "told";
    words.dir = document.documentElement.dir;
    words.innerHTML = await part(path);
    const popup = L.popup({ maxWidth: 360, minWidth: 240, maxHeight: 320, autoPanPadding: [20, 20] })
      .setLatLng(bounds.getCenter())
      .setContent(words)
      .openOn(map);
    const close = popup.getElement().querySelector(".leaflet-popup-close-button");
    close.setAttribute("aria-label", told.close);
    words.querySelector("a")?.focus({ preventScroll: true });
  }

  /** Fills the list with what is in sight. */
  async function look() {
    const bounds = map.getBounds();
    const within = (value, most) => Math.max(-most, Math.min(most, value)).toFixed(3);
    const area = told.area || [
      within(bounds.getSouth(), 90),
      within(bounds.getWest(), 180),
      within(bounds.getNorth(), 90),
      within(bounds.getEast(), 180),
    ].join(",");
    const place = document.getElementById("here");
    place.innerHTML = await part(asking(told.here, area));
  }

  function tools(slider) {
    document.querySelector(".map-tools").hidden = false;
    const draw = document.getElementById("draw");
    const stop = () => {
      box.classList.remove("drawing");
      draw.setAttribute("aria-pressed", "false");
      map.dragging.enable();
      say();
    };
    draw.addEventListener("click", () => {
      if (box.classList.contains("drawing")) {
        stop();
        return;
      }
      box.classList.add("drawing");
      draw.setAttribute("aria-pressed", "true");
      map.dragging.disable();
      document.getElementById("shown").textContent = told.drawing;
    });
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && box.classList.contains("drawing")) {
        stop();
      }
    });
    let corner = null;
    let shape = null;
    box.addEventListener("pointerdown", (event) => {
      if (box.classList.contains("drawing") && event.isPrimary) {
        event.preventDefault();
        box.setPointerCapture(event.pointerId);
        corner = map.mouseEventToLatLng(event);
        shape = L.rectangle([corner, corner], { className: "chosen-area", fill: false, interactive: false }).addTo(map);
      }
    });
    box.addEventListener("pointermove", (event) => {
      shape?.setBounds(L.latLngBounds(corner, map.mouseEventToLatLng(event)));
    });
    box.addEventListener("pointerup", (event) => {
      if (!shape) {
        return;
      }
      const bounds = L.latLngBounds(corner, map.mouseEventToLatLng(event));
      shape.remove();
      shape = null;
      stop();
      if (bounds.getNorth() > bounds.getSouth() && bounds.getEast() > bounds.getWest()) {
        keep(bounds, slider);
      }
    });
    document.getElementById("take-sight").addEventListener("click", () => keep(map.getBounds(), slider));
    document.getElementById("whole").addEventListener("click", () => {
      location.href = "/map";
    });
  }

  /** The same page of an area alone. */
  function keep(bounds) {
    const within = (value, most) => Math.max(-most, Math.min(most, value)).toFixed(3);
    const area = [
      within(bounds.getSouth(), 90),
      within(bounds.getWest(), 180),
      within(bounds.getNorth(), 90),
      within(bounds.getEast(), 180),
    ];
    location.href = asking(told.map, area.join(",")).href;
  }
}

/** A part of a page, as the server wrote it. */
async function part(path) {
  const answer = await fetch(path, { headers: { "HX-Request": "true" } });
  return answer.ok ? answer.text() : "";
}

function later(work, pause) {
  let waiting = 0;
  return () => {
    clearTimeout(waiting);
    waiting = setTimeout(work, pause);
  };
}
