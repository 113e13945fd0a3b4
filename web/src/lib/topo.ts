/** Shapes out of a TopoJSON file, as SVG paths. Only what a map of wards needs: quantised arcs and polygons. */

interface Geometry {
  type: 'Polygon' | 'MultiPolygon';
  properties: { ward_code: string };
  arcs: number[][] | number[][][];
}

export interface Topology {
  arcs: [number, number][][];
  transform: { scale: [number, number]; translate: [number, number] };
  objects: { wards: { geometries: Geometry[] } };
}

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Shape {
  ward: string;
  path: string;
  box: Box;
}

type Point = [number, number];

/** Longitude and latitude on a flat sheet, right for a province: east-west shrinks with the latitude. */
function project([longitude, latitude]: Point): Point {
  return [longitude * Math.cos((10.8 * Math.PI) / 180) * 1000, -latitude * 1000];
}

export function shapesOf(topology: Topology): Shape[] {
  const { scale, translate } = topology.transform;
  const arcs = topology.arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx, dy]): Point => {
      [x, y] = [x + dx, y + dy];
      return project([x * scale[0] + translate[0], y * scale[1] + translate[1]]);
    });
  });
  // A negative index is the same border walked the other way; neighbours share it.
  const arc = (index: number) => (index >= 0 ? (arcs[index] ?? []) : [...(arcs[~index] ?? [])].reverse());
  const ring = (indexes: number[]) => indexes.flatMap((index, i) => arc(index).slice(i === 0 ? 0 : 1));
  return topology.objects.wards.geometries.map((geometry) => {
    const polygons = (geometry.type === 'Polygon' ? [geometry.arcs] : geometry.arcs) as number[][][];
    const rings = polygons.flat().map(ring);
    return { ward: geometry.properties.ward_code, path: rings.map(draw).join(''), box: boxOf(rings.flat()) };
  });
}

const draw = (points: Point[]) => `M${points.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join('L')}Z`;

function boxOf(points: Point[]): Box {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const [x, y] of points) {
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y);
  }
  return box;
}

export function around(shapes: readonly Shape[]): Box {
  return shapes.reduce(
    (all, { box }) => ({
      left: Math.min(all.left, box.left),
      top: Math.min(all.top, box.top),
      right: Math.max(all.right, box.right),
      bottom: Math.max(all.bottom, box.bottom),
    }),
    { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity },
  );
}

/** Islands far off would leave a map that is mostly sea: they are drawn apart, in a corner. */
export function apart(shapes: readonly Shape[]): { near: Shape[]; far: Shape[] } {
  const middle = (shape: Shape) => (shape.box.top + shape.box.bottom) / 2;
  const median = [...shapes].sort((a, b) => middle(a) - middle(b))[Math.floor(shapes.length / 2)];
  const heart = median ? middle(median) : 0;
  const isFar = (shape: Shape) => Math.abs(middle(shape) - heart) > 1200;
  return { near: shapes.filter((shape) => !isFar(shape)), far: shapes.filter(isFar) };
}
