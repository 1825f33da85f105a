import { geoMercator } from 'd3-geo';
import { type Drawing, INK } from '../drawing.ts';
import { mapPen } from './map.ts';

type Route = [number, number][];

const CHANNEL: Route = [
  [0.3, 51.5],
  [1.6, 51.2],
  [0.6, 50.4],
  [-2.5, 49.8],
  [-5.8, 48.8],
  [-8.5, 45.8],
  [-9.9, 43.3],
];
const BY_CANAL: Route = [
  ...CHANNEL,
  [-10, 38.5],
  [-9, 36.6],
  [-5.6, 35.95],
  [-2, 36.3],
  [4, 37.5],
  [10.2, 37.8],
  [12.5, 36.7],
  [16, 35.5],
  [24, 34],
  [32.3, 31.6],
  [32.5, 29.9],
  [33.6, 28],
  [35.6, 25.3],
  [38, 21.5],
  [40.4, 17.4],
  [42.4, 14.2],
  [43.3, 12.6],
  [45.5, 12],
  [51.5, 13],
  [60, 16],
  [72.5, 18.8],
];
const BY_CAPE: Route = [
  ...CHANNEL,
  [-14.5, 36],
  [-18, 29],
  [-19.5, 21],
  [-19, 14],
  [-15.5, 8.5],
  [-9, 2.5],
  [-2, -7],
  [6, -18],
  [13, -29],
  [17.3, -34.4],
  [20, -35.8],
  [26.5, -34.9],
  [32.5, -31],
  [38, -25.5],
  [42, -15],
  [45.5, -9.5],
  [52, -2],
  [61, 7],
  [72.5, 18.6],
];

/** Draws the routes from London to Mumbai by the Suez Canal and by the Cape. */
export function suezRoutes(): Drawing {
  const [width, height] = [800, 700];
  const projection = geoMercator()
    .center([30, 11])
    .scale(372)
    .translate([width / 2, height / 2]);
  const pen = mapPen(projection);
  return {
    file: 'photos/suez-routes.png',
    width,
    height,
    svg: [
      pen.land({ Egypt: INK.pale }),
      pen.line(BY_CAPE, `stroke="${INK.second}" stroke-width="3" stroke-dasharray="1 8"`),
      pen.line(BY_CANAL, `stroke="${INK.paper}" stroke-width="7"`),
      pen.line(BY_CANAL, `stroke="${INK.accent}" stroke-width="4"`),
      pen.town([-0.1, 51.5], 'London', { dx: -10, dy: -8, anchor: 'end', size: 21, weight: 600 }),
      pen.town([72.8, 18.95], 'Mumbai', { dx: 10, dy: 14, size: 21, weight: 600 }),
      pen.town([32.35, 30.6], 'Suez canal', { dx: -10, dy: 22, anchor: 'end', size: 21, weight: 600 }),
      pen.town([18.4, -33.9], 'Cape Town', { dx: 10, dy: -10, size: 19 }),
      pen.name([6, 30.2], '11,600 km', `class="strong" font-size="25" fill="${INK.accent}"`),
      pen.name([-13.5, -18], '19,800 km', 'class="strong quiet" font-size="25"'),
      pen.name([29.0, 24.3], 'Egypt', 'font-size="17"'),
      pen.name([21, 3], 'Africa', 'class="quiet" font-size="19" letter-spacing="3"'),
      pen.name([46, 24], 'Arabia', 'class="quiet" font-size="17"'),
      pen.name([79, 23], 'India', 'class="quiet" font-size="17"'),
    ].join(''),
  };
}
