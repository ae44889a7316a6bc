// Marks of incidents: those near one another on the screen are one circle, whose area is their number; names of places beside
// them, as many as there is room for. All on one canvas, so that many thousand incidents move like one picture.
import * as L from "../leaflet/leaflet.js";
import { project } from "./ground.js";

/** Side of the squares within which places are one circle, in pixels. */
const CELL = 46;
const LARGEST = 32;
const SMALLEST = 5;

/**
 * What /map/points tells: places, and rows of numbers (place, first day, days more, kind of act, grade, marks, how many).
 */
export class Incidents {
  constructor(told) {
    this.first = told.first ? Date.parse(told.first + "T00:00:00Z") : 0;
    this.columns = told.columns;
    this.rows = Int32Array.from(told.rows);
    this.places = told.places.map(([lat, lon, ar, en]) => {
      const [x, y] = project(lat, lon);
      return { lat, lon, x, y, ar, en };
    });
    this.counts = new Int32Array(this.places.length);
    this.doubts = new Int32Array(this.places.length);
    this.version = 0;
    this.between(-Infinity, Infinity);
  }

  /** Counts those that may have happened from the one day to the other; those without a day only where there is no bound. */
  between(from, to) {
    const { rows, columns, counts, doubts } = this;
    counts.fill(0);
    doubts.fill(0);
    this.shown = 0;
    for (let i = 0; i < rows.length; i += columns) {
      const day = rows[i + 1];
      if (day < 0 ? from > -Infinity || to < Infinity : day > to || day + rows[i + 2] < from) {
        continue;
      }
      const many = rows[i + 6];
      counts[rows[i]] += many;
      this.shown += many;
      if (rows[i + 5] & 1) {
        doubts[rows[i]] += many;
      }
    }
    this.version++;
  }

  /** How many begin on each day. */
  days() {
    const days = [];
    for (let i = 0; i < this.rows.length; i += this.columns) {
      const day = this.rows[i + 1];
      if (day >= 0) {
        days[day] = (days[day] || 0) + this.rows[i + 6];
      }
    }
    return days;
  }

  /** The day of a number, as in an address. */
  day(number) {
    return new Date(this.first + number * 86400000).toISOString().slice(0, 10);
  }

  /** Circles at a zoom: at most one a cell, and none that covers the middle of a larger one. */
  clusters(scale) {
    const cells = new Map();
    this.places.forEach((place, i) => {
      const many = this.counts[i];
      if (many === 0) {
        return;
      }
      const key = Math.floor((place.x * scale) / CELL) * 4194304 + Math.floor((place.y * scale) / CELL);
      const cell = cells.get(key);
      if (cell) {
        add(cell, place.x, place.y, many, this.doubts[i], [place]);
      } else {
        cells.set(key, { x: place.x, y: place.y, many, doubts: this.doubts[i], places: [place] });
      }
    });
    const largest = Math.max(1, ...[...cells.values()].map((cell) => cell.many));
    const radius = (many) => Math.max(SMALLEST, LARGEST * Math.sqrt(many / largest));
    const kept = new Map();
    const clusters = [...cells.values()].sort((one, other) => other.many - one.many);
    const all = [];
    for (const cluster of clusters) {
      const column = Math.floor((cluster.x * scale) / CELL);
      const row = Math.floor((cluster.y * scale) / CELL);
      let into = null;
      for (let c = column - 1; c <= column + 1 && !into; c++) {
        for (let r = row - 1; r <= row + 1 && !into; r++) {
          for (const other of kept.get(c * 4194304 + r) || []) {
            const apart = Math.hypot(cluster.x - other.x, cluster.y - other.y) * scale;
            if (apart < radius(cluster.many) + radius(other.many) - 4) {
              into = other;
              break;
            }
          }
        }
      }
      if (into) {
        into.many += cluster.many;
        into.doubts += cluster.doubts;
        into.places.push(...cluster.places);
      } else {
        const key = column * 4194304 + row;
        kept.set(key, [...(kept.get(key) || []), cluster]);
        all.push(cluster);
      }
    }
    const most = Math.max(1, ...all.map((cluster) => cluster.many));
    all.forEach((cluster) => {
      cluster.radius = Math.max(SMALLEST, LARGEST * Math.sqrt(cluster.many / most));
    });
    return all;
  }
}

function add(cell, x, y, many, doubts, places) {
  const all = cell.many + many;
  cell.x = (cell.x * cell.many + x * many) / all;
  cell.y = (cell.y * cell.many + y * many) / all;
  cell.many = all;
  cell.doubts += doubts;
  cell.places.push(...places);
}

export const Marks = L.Renderer.extend({
  options: { padding: 0.4 },

  initialize(incidents, towns, language, options) {
    L.Renderer.prototype.initialize.call(this, options);
    this.incidents = incidents;
    this.towns = towns.map(([lat, lon, zoom, ar, en]) => {
      const [x, y] = project(lat, lon);
      return { x, y, zoom, name: language === "ar" ? ar : en };
    });
    this.language = language;
    this.made = "";
    this.circles = [];
  },

  _initContainer() {
    this._container = document.createElement("canvas");
    this._container.className = "marks";
    this._pen = this._container.getContext("2d");
  },

  _destroyContainer() {
    this._container.remove();
    delete this._container;
  },

  _updatePaths() {},

  _update() {
    if (this._map._animatingZoom && this._bounds) {
      return;
    }
    L.Renderer.prototype._update.call(this);
    const size = this._bounds.getSize();
    const sharp = Math.min(2, window.devicePixelRatio || 1);
    L.DomUtil.setPosition(this._container, this._bounds.min);
    this._container.width = size.x * sharp;
    this._container.height = size.y * sharp;
    this._container.style.width = size.x + "px";
    this._container.style.height = size.y + "px";
    this._pen.scale(sharp, sharp);
    this._pen.translate(-this._bounds.min.x, -this._bounds.min.y);
    this.paint();
  },

  /** Paints anew what is in sight. */
  paint() {
    if (!this._bounds) {
      return;
    }
    const zoom = this._map.getZoom();
    const scale = 256 * 2 ** zoom;
    const state = zoom + "/" + this.incidents.version;
    if (this.made !== state) {
      this.made = state;
      this.clusters = this.incidents.clusters(scale);
    }
    const origin = this._map.getPixelOrigin();
    const { min, max } = this._bounds;
    const inSight = (x, y, edge) => x > min.x - edge && x < max.x + edge && y > min.y - edge && y < max.y + edge;
    const pen = this._pen;
    const style = getComputedStyle(this._map.getContainer());
    const colour = (name) => style.getPropertyValue(name);
    pen.clearRect(min.x, min.y, max.x - min.x, max.y - min.y);
    this.circles = [];
    const taken = [];
    for (const cluster of this.clusters) {
      const x = cluster.x * scale - origin.x;
      const y = cluster.y * scale - origin.y;
      if (inSight(x, y, LARGEST)) {
        this.circles.push({ x, y, radius: cluster.radius, cluster });
        taken.push([x - cluster.radius, y - cluster.radius, x + cluster.radius, y + cluster.radius]);
      }
    }
    pen.font = "600 12px " + style.fontFamily;
    pen.textAlign = "center";
    pen.textBaseline = "middle";
    pen.direction = this.language === "ar" ? "rtl" : "ltr";
    for (const { x, y, radius, cluster } of this.circles) {
      pen.beginPath();
      pen.arc(x, y, radius, 0, 2 * Math.PI);
      pen.fillStyle = colour("--map-mark");
      pen.globalAlpha = 0.82;
      pen.fill();
      pen.globalAlpha = 1;
      pen.lineWidth = 1.5;
      pen.strokeStyle = colour("--map-land");
      pen.stroke();
      if (cluster.doubts > 0) {
        pen.beginPath();
        pen.arc(x, y, radius + 2.5, -Math.PI / 2, -Math.PI / 2 + (2 * Math.PI * cluster.doubts) / cluster.many);
        pen.setLineDash([4, 2.5]);
        pen.lineWidth = 2.5;
        pen.strokeStyle = colour("--map-doubt");
        pen.stroke();
        pen.setLineDash([]);
      }
      if (radius > 10) {
        pen.fillStyle = colour("--map-count");
        pen.fillText(String(cluster.many), x, y + 0.5);
      }
    }
    this.names(zoom, scale, origin, inSight, taken, colour, style.fontFamily);
  },

  names(zoom, scale, origin, inSight, taken, colour, face) {
    const pen = this._pen;
    pen.font = "12.5px " + face;
    pen.lineJoin = "round";
    pen.lineWidth = 3;
    pen.strokeStyle = colour("--map-halo");
    pen.fillStyle = colour("--map-name");
    const meets = (box) =>
      taken.some((other) => box[0] < other[2] && box[2] > other[0] && box[1] < other[3] && box[3] > other[1]);
    const write = (name, x, y, dot) => {
      const half = pen.measureText(name).width / 2 + 3;
      const box = [x - half, y - 8, x + half, y + 8];
      if (meets(box)) {
        return;
      }
      taken.push(box);
      pen.strokeText(name, x, y);
      pen.fillText(name, x, y);
      if (dot !== null) {
        pen.beginPath();
        pen.arc(x, dot, 1.8, 0, 2 * Math.PI);
        pen.fill();
      }
    };
    const told = new Set();
    for (const { x, y, radius, cluster } of this.circles) {
      const names = new Set(cluster.places.map((place) => place[this.language]));
      if (names.size === 1 && zoom >= 5) {
        const [name] = names;
        told.add(name);
        write(name, x, y + radius + 10, null);
      }
    }
    for (const town of this.towns) {
      if (town.zoom > zoom) {
        break;
      }
      const x = town.x * scale - origin.x;
      const y = town.y * scale - origin.y;
      if (inSight(x, y, 0) && !told.has(town.name)) {
        write(town.name, x, y + 11, y);
      }
    }
  },

  /** The circle under a point of the map, or null. */
  at(point) {
    let nearest = null;
    let least = Infinity;
    for (const circle of this.circles) {
      const apart = Math.hypot(point.x - circle.x, point.y - circle.y);
      if (apart <= Math.max(12, circle.radius + 3) && apart < least) {
        nearest = circle;
        least = apart;
      }
    }
    return nearest;
  },
});
