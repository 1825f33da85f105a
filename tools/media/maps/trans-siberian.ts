import { geoConicEqualArea } from 'd3-geo';
import { type Drawing, INK } from '../drawing.ts';
import { mapPen } from './map.ts';

type Line = [number, number][];

const WEST: Line = [
  [37.6, 55.75],
  [39.9, 57.6],
  [44, 58.4],
  [49.7, 58.6],
  [56.25, 58],
  [60.6, 56.84],
  [65.5, 57.15],
  [69.5, 56.1],
  [73.4, 55],
  [78.4, 55.35],
  [82.9, 55.03],
  [86.1, 55.7],
  [92.9, 56],
  [98, 55.93],
  [101.6, 54.6],
  [104.3, 52.3],
  [103.7, 51.65],
  [105.9, 51.75],
  [107.6, 51.83],
  [110, 51.2],
  [113.5, 52.05],
  [115.6, 51.75],
];
const AMUR: Line = [
  ...WEST,
  [117.5, 52.8],
  [121, 53.7],
  [124, 54],
  [127.3, 52.4],
  [128.5, 50.9],
  [130, 49.4],
  [133, 48.8],
  [135.07, 48.48],
  [134.3, 46],
  [132, 43.8],
  [131.9, 43.12],
];
const MANCHURIA: Line = [
  [115.6, 51.75],
  [117.4, 49.6],
  [120, 49.2],
  [123.8, 47.15],
  [126.63, 45.75],
  [129.6, 44.6],
  [131.15, 44.4],
  [131.9, 43.9],
];
const BAIKAL: Line = [
  [103.7, 51.7],
  [104.9, 51.95],
  [106, 52.6],
  [107.3, 53.4],
  [108.4, 54.3],
  [109.2, 55.5],
  [109.9, 55.75],
  [109.8, 54.9],
  [109.3, 54],
  [108.6, 53.2],
  [107.4, 52.6],
  [106.3, 52.1],
  [105.2, 51.55],
  [104.2, 51.5],
  [103.7, 51.7],
];

/** Draws the Trans-Siberian railway of 1916, and the route through Manchuria that it replaced. */
export function transSiberian(): Drawing {
  const [width, height] = [900, 470];
  const projection = geoConicEqualArea()
    .parallels([42, 60])
    .rotate([-90, 0])
    .center([3.6, 53.4])
    .scale(700)
    .translate([width / 2, height / 2]);
  const pen = mapPen(projection, INK.tone);
  const above = { dx: 0, dy: -13, anchor: 'middle', size: 18 };
  const below = { dx: 0, dy: 26, anchor: 'middle', size: 18 };
  const end = { size: 22, weight: 600 };
  return {
    file: 'photos/trans-siberian.png',
    width,
    height,
    svg: [
      pen.land({ Russia: INK.tone }),
      pen.shape(BAIKAL, `fill="${INK.paper}" stroke="${INK.field}" stroke-width=".8"`),
      pen.line(MANCHURIA, `stroke="${INK.accent}" stroke-width="3" stroke-dasharray="1 8"`),
      pen.line(AMUR, `stroke="${INK.tone}" stroke-width="7"`),
      pen.line(AMUR, `stroke="${INK.accent}" stroke-width="4"`),
      pen.name([92, 62.8], 'Russia', 'class="quiet" font-size="22" letter-spacing="4"'),
      pen.name([70, 48.5], 'Kazakhstan', 'class="quiet" font-size="18"'),
      pen.name([103.5, 46.8], 'Mongolia', 'class="quiet" font-size="18"'),
      pen.name([113, 41.5], 'China', 'class="quiet" font-size="18"'),
      pen.town([37.6, 55.75], 'Moscow', { ...end, dx: -4, dy: 30, anchor: 'middle' }),
      pen.town([56.25, 58], 'Perm', { dx: 10, dy: -6, size: 18 }),
      pen.town([60.6, 56.84], 'Yekaterinburg', { dx: -12, dy: 12, anchor: 'end', size: 18 }),
      pen.town([73.4, 55], 'Omsk', below),
      pen.town([82.9, 55.03], 'Novosibirsk', below),
      pen.town([92.9, 56], 'Krasnoyarsk', { ...above, dx: 12 }),
      pen.town([104.3, 52.3], 'Irkutsk', { dx: -12, dy: 20, anchor: 'end', size: 18 }),
      pen.town([113.5, 52.05], 'Chita', above),
      pen.town([126.63, 45.75], 'Harbin', { dx: -11, dy: 10, anchor: 'end', size: 18 }),
      pen.town([135.07, 48.48], 'Khabarovsk', { ...end, dx: -4, dy: -14, anchor: 'middle' }),
      pen.town([131.9, 43.12], 'Vladivostok', { ...end, dx: -8, dy: 30, anchor: 'middle' }),
      pen.name([112.6, 55.6], 'Lake Baikal', 'font-size="16" class="quiet"'),
    ].join(''),
  };
}
