import { type Drawing, INK } from '../drawing.ts';

type Point = readonly [number, number];

interface Pose {
  head: Point;
  /** Shoulder, the middle of the back, hip. */
  trunk: [Point, Point, Point];
  legs: [knee: Point, ankle: Point, toe: Point][];
  arms: [elbow: Point, hand: Point][];
}

const RISING: Pose = {
  head: [268, 168],
  trunk: [
    [256, 208],
    [246, 244],
    [224, 282],
  ],
  legs: [
    [
      [206, 340],
      [170, 386],
      [186, 404],
    ],
    [
      [276, 300],
      [262, 352],
      [284, 358],
    ],
  ],
  arms: [
    [
      [286, 226],
      [306, 190],
    ],
    [
      [232, 232],
      [250, 262],
    ],
  ],
};
const ARCHED: Pose = {
  head: [528, 206],
  trunk: [
    [496, 172],
    [452, 140],
    [400, 132],
  ],
  legs: [
    [
      [344, 150],
      [318, 206],
      [298, 200],
    ],
    [
      [352, 166],
      [332, 222],
      [312, 220],
    ],
  ],
  arms: [
    [
      [468, 190],
      [432, 204],
    ],
  ],
};
const FALLING: Pose = {
  head: [690, 330],
  trunk: [
    [654, 318],
    [622, 306],
    [592, 276],
  ],
  legs: [
    [
      [584, 212],
      [606, 156],
      [596, 138],
    ],
    [
      [602, 216],
      [626, 164],
      [620, 144],
    ],
  ],
  arms: [
    [
      [672, 282],
      [708, 264],
    ],
  ],
};

/** Draws a limb: a line with round ends and curves at its joints. */
function limb(points: Point[], weight: number): string {
  const [start, ...rest] = points as [Point, ...Point[]];
  const bends = rest.slice(0, -1).map((joint, index) => {
    const next = rest[index + 1] ?? joint;
    const last = index === rest.length - 2;
    const end = last ? next : [(joint[0] + next[0]) / 2, (joint[1] + next[1]) / 2];
    return `Q${joint} ${end}`;
  });
  return `<path d="M${start}${bends.join('') || `L${rest[0]}`}" fill="none" stroke-width="${weight}"/>`;
}

function figure({ head, trunk, legs, arms }: Pose, colour: string): string {
  const [shoulder, back, hip] = trunk;
  return [
    `<g stroke="${colour}" stroke-linecap="round" stroke-linejoin="round">`,
    ...legs.map(
      ([knee, ankle, toe]) => limb([hip, knee], 24) + limb([knee, ankle], 16) + limb([ankle, toe], 11),
    ),
    limb([shoulder, back, hip], 34),
    ...arms.map(([elbow, hand]) => limb([shoulder, elbow], 13) + limb([elbow, hand], 10)),
    limb([shoulder, head], 14),
    `<ellipse cx="${head[0]}" cy="${head[1]}" rx="18" ry="20" fill="${colour}" stroke="none"/></g>`,
  ].join('');
}

/** Draws three phases of the Fosbury flop, with the path of the centre of mass below the bar. */
export function fosbury(): Drawing {
  const [width, height] = [860, 540];
  const bar = [430, 180] as const;
  // a parabola with its top just below the bar
  const y = (x: number) => bar[1] + 20 + ((x - bar[0]) / 230) ** 2 * 112;
  const path = Array.from({ length: 101 }, (_, index) => 176 + index * 4.9).map(
    (x) => `${x.toFixed(1)} ${y(x).toFixed(1)}`,
  );
  return {
    file: 'photos/fosbury.png',
    width,
    height,
    svg: [
      `<rect x="560" y="410" width="270" height="66" rx="5" fill="${INK.land}"/><path d="M30 476H830" stroke="${INK.ink}" stroke-width="2"/>`,
      `<path d="M${bar[0]} 476V${bar[1] + 8}" stroke="${INK.field}" stroke-width="4"/>`,
      figure(RISING, INK.pale),
      figure(FALLING, INK.pale),
      figure(ARCHED, INK.middle),
      `<path d="M${path.join('L')}" fill="none" stroke="${INK.ink}" stroke-width="2.5" stroke-dasharray="1 8" stroke-linecap="round"/>`,
      ...[236, bar[0], 612].map(
        (x) =>
          `<circle cx="${x}" cy="${y(x)}" r="6.5" fill="${INK.ink}" stroke="${INK.paper}" stroke-width="2"/>`,
      ),
      `<circle cx="${bar[0]}" cy="${bar[1]}" r="8.5" fill="${INK.accent}" stroke="${INK.paper}" stroke-width="2"/>`,
      `<path d="M${bar[0]} ${bar[1] - 12}V84" stroke="${INK.accent}" stroke-width="1.5"/><text class="strong" x="${bar[0]}" y="72" text-anchor="middle" font-size="22" fill="${INK.accent}">bar</text>`,
      `<path d="M${bar[0] + 7} ${y(bar[0]) + 8}L484 300" stroke="${INK.ink}" stroke-width="1.5"/><text x="452" y="324" font-size="21">centre of mass</text>`,
      `<text class="quiet" x="695" y="450" text-anchor="middle" font-size="20">foam</text>`,
    ].join(''),
  };
}
