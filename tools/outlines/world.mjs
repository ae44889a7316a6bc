// Makes the ground of the workbench's map out of world-atlas' countries-50m.json: node world.mjs countries-50m.json world.json
import { readFileSync, writeFileSync } from "node:fs";

const GRID = 100; // steps to a degree
const ANTARCTICA = "010";
const [from, to] = process.argv.slice(2);
const atlas = JSON.parse(readFileSync(from, "utf8"));
const uses = new Array(atlas.arcs.length).fill(0);
const land = [];
for (const country of atlas.objects.countries.geometries) {
  if (country.id === ANTARCTICA) {
    continue;
  }
  const polygons = country.type === "Polygon" ? [country.arcs] : country.type === "MultiPolygon" ? country.arcs : [];
  for (const polygon of polygons) {
    land.push(polygon);
    polygon.flat().forEach((arc) => uses[arc < 0 ? ~arc : arc]++);
  }
}
const [scaleX, scaleY] = atlas.transform.scale;
const [left, bottom] = atlas.transform.translate;
const place = new Array(atlas.arcs.length).fill(-1);
const arcs = [];
atlas.arcs.forEach((arc, i) => {
  if (uses[i] === 0) {
    return;
  }
  const steps = [];
  let [x, y, lastX, lastY] = [0, 0, 0, 0];
  for (const [dx, dy] of arc) {
    x += dx;
    y += dy;
    const atX = Math.round((x * scaleX + left) * GRID);
    const atY = Math.round((y * scaleY + bottom) * GRID);
    if (steps.length === 0 || atX !== lastX || atY !== lastY) {
      steps.push(atX - lastX, atY - lastY);
      [lastX, lastY] = [atX, atY];
    }
  }
  place[i] = arcs.length;
  arcs.push(steps);
});
const moved = (arc) => (arc < 0 ? ~place[~arc] : place[arc]);
writeFileSync(
  to,
  JSON.stringify({
    about: "Natural Earth 1:50m (public domain), by way of world-atlas 2.0.2 (ISC); made by tools/outlines/world.mjs",
    grid: GRID,
    arcs,
    land: land.map((polygon) => polygon.map((ring) => ring.map(moved))),
    borders: uses.flatMap((count, i) => (count === 2 ? [place[i]] : [])),
  }) + "\n",
);
