// The ground of the map: land, coasts and borders of Natural Earth (world.json, beside this), drawn on canvas tiles. No tile
// is ever asked of anyone.
import * as L from "../leaflet/leaflet.js";

const TILE = 256;

/** Degrees to the unit square of the web's Mercator projection. */
export function project(lat, lon) {
  const sin = Math.sin((Math.max(-85, Math.min(85, lat)) * Math.PI) / 180);
  return [lon / 360 + 0.5, 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)];
}

/** Reads world.json: arcs as steps on a grid, land as rings of arcs, borders as arcs. */
export function read(world) {
  const arcs = world.arcs.map((steps) => {
    const line = new Float64Array(steps.length);
    let x = 0;
    let y = 0;
    for (let i = 0; i < steps.length; i += 2) {
      x += steps[i];
      y += steps[i + 1];
      [line[i], line[i + 1]] = project(y / world.grid, x / world.grid);
    }
    return line;
  });
  const lands = world.land.map((rings) => {
    const lines = rings.map((ring) => join(ring, arcs));
    return { lines, box: boxOf(lines) };
  });
  const borders = world.borders.map((arc) => ({ line: arcs[arc], box: boxOf([arcs[arc]]) }));
  return { lands, borders };
}

function join(ring, arcs) {
  const points = [];
  for (const arc of ring) {
    const line = arcs[arc < 0 ? ~arc : arc];
    const count = line.length / 2;
    for (let i = points.length ? 1 : 0; i < count; i++) {
      const at = 2 * (arc < 0 ? count - 1 - i : i);
      points.push(line[at], line[at + 1]);
    }
  }
  return Float64Array.from(points);
}

function boxOf(lines) {
  const box = [1, 1, 0, 0];
  for (const line of lines) {
    for (let i = 0; i < line.length; i += 2) {
      box[0] = Math.min(box[0], line[i]);
      box[1] = Math.min(box[1], line[i + 1]);
      box[2] = Math.max(box[2], line[i]);
      box[3] = Math.max(box[3], line[i + 1]);
    }
  }
  return box;
}

/** Traces a line, leaving out points that would fall on the pixel before them. */
function trace(pen, line, left, top, scale, close) {
  let lastX = NaN;
  let lastY = NaN;
  for (let i = 0; i < line.length; i += 2) {
    const x = line[i] * scale - left;
    const y = line[i + 1] * scale - top;
    if (i === 0) {
      pen.moveTo(x, y);
    } else if (Math.abs(x - lastX) + Math.abs(y - lastY) < 0.8 && i < line.length - 2) {
      continue;
    } else {
      pen.lineTo(x, y);
    }
    lastX = x;
    lastY = y;
  }
  if (close) {
    pen.closePath();
  }
}

const Ground = L.GridLayer.extend({
  initialize(world, options) {
    this.world = world;
    L.GridLayer.prototype.initialize.call(this, options);
  },

  createTile(at) {
    const tile = document.createElement("canvas");
    const sharp = Math.min(2, window.devicePixelRatio || 1);
    tile.width = tile.height = TILE * sharp;
    const scale = TILE * 2 ** at.z;
    const left = at.x * TILE;
    const top = at.y * TILE;
    const box = [(left - 2) / scale, (top - 2) / scale, (left + TILE + 2) / scale, (top + TILE + 2) / scale];
    const meets = (other) => other[0] <= box[2] && other[2] >= box[0] && other[1] <= box[3] && other[3] >= box[1];
    const style = getComputedStyle(this._map.getContainer());
    const pen = tile.getContext("2d");
    pen.scale(sharp, sharp);
    pen.lineJoin = "round";
    pen.fillStyle = style.getPropertyValue("--map-sea");
    pen.fillRect(0, 0, TILE, TILE);
    pen.beginPath();
    for (const land of this.world.lands) {
      if (meets(land.box)) {
        land.lines.forEach((line) => trace(pen, line, left, top, scale, true));
      }
    }
    pen.fillStyle = style.getPropertyValue("--map-land");
    pen.fill("evenodd");
    pen.strokeStyle = style.getPropertyValue("--map-coast");
    pen.lineWidth = 1;
    pen.stroke();
    pen.beginPath();
    for (const border of this.world.borders) {
      if (meets(border.box)) {
        trace(pen, border.line, left, top, scale, false);
      }
    }
    pen.strokeStyle = style.getPropertyValue("--map-border");
    pen.lineWidth = 1.2;
    pen.stroke();
    return tile;
  },
});

/** The layer of the ground. */
export function ground(world) {
  return new Ground(read(world), { noWrap: true, keepBuffer: 4, updateWhenZooming: false });
}
