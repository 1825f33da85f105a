import { type GeoProjection, geoPath } from 'd3-geo';
import { INK } from '../drawing.ts';
import { states } from '../geography.ts';

type Position = [longitude: number, latitude: number];

/** Returns an SVG path of a smooth curve through points (Catmull-Rom). */
function curve(points: [number, number][]): string {
  const [first, ...rest] = points as [[number, number], ...[number, number][]];
  let d = `M${first}`;
  rest.forEach((point, index) => {
    const before = points[index - 1] ?? first;
    const start = points[index] ?? first;
    const after = points[index + 2] ?? point;
    const control1 = [start[0] + (point[0] - before[0]) / 6, start[1] + (point[1] - before[1]) / 6];
    const control2 = [point[0] - (after[0] - start[0]) / 6, point[1] - (after[1] - start[1]) / 6];
    d += `C${[...control1, ...control2, ...point].map((value) => value.toFixed(1))}`;
  });
  return d;
}

/** Returns functions that draw parts of a map as SVG. @param halo colour around names */
export function mapPen(projection: GeoProjection, halo: string = INK.paper) {
  const path = geoPath(projection).digits(1);
  const at = (position: Position) =>
    (projection(position) ?? [0, 0]).map((value) => Math.round(value)) as [number, number];
  return {
    /** All states, in the colour `land` unless `fill` has another. */
    land(fill: Record<string, string> = {}): string {
      return [...states()]
        .filter(([name]) => name !== 'Antarctica')
        .map(([name, shape]) => {
          const outline = path(shape);
          return (
            outline &&
            `<path d="${outline}" fill="${fill[name] ?? INK.land}" stroke="${INK.paper}" stroke-width="1.2"/>`
          );
        })
        .join('');
    },
    line(positions: Position[], attributes: string): string {
      const round = 'fill="none" stroke-linejoin="round" stroke-linecap="round"';
      return `<path d="${curve(positions.map(at))}" ${round} ${attributes}/>`;
    },
    shape(positions: Position[], attributes: string): string {
      return `<path d="${curve(positions.map(at))}Z" ${attributes}/>`;
    },
    /** A dot with its name beside it; `anchor` is the SVG `text-anchor` of the name. */
    town(
      position: Position,
      name: string,
      { dx = 9, dy = 6, anchor = 'start', size = 17, weight = 400 } = {},
    ): string {
      const [x, y] = at(position);
      return (
        `<circle cx="${x}" cy="${y}" r="4" fill="${INK.ink}" stroke="${INK.paper}" stroke-width="1.5"/>` +
        `<text class="halo" stroke="${halo}" x="${x + dx}" y="${y + dy}" font-size="${size}" font-weight="${weight}" text-anchor="${anchor}">${name}</text>`
      );
    },
    name(position: Position, name: string, attributes = ''): string {
      const [x, y] = at(position);
      return `<text x="${x}" y="${y}" text-anchor="middle" ${attributes}>${name}</text>`;
    },
    at,
  };
}
