import { geoConicEqualArea } from 'd3-geo';
import { type Drawing, INK } from '../drawing.ts';
import { mapPen } from './map.ts';

const MEMBERS = ['Russia', 'Belarus', 'Kazakhstan', 'Kyrgyzstan', 'Tajikistan'];

/** Draws the six members of the Collective Security Treaty Organization in November 2022. */
export function cstoMembers(): Drawing {
  const [width, height] = [800, 534];
  const projection = geoConicEqualArea()
    .parallels([38, 58])
    .rotate([-54, 0])
    .center([-1.5, 47.4])
    .scale(1010)
    .translate([width / 2, height / 2]);
  const pen = mapPen(projection);
  const strong = 'class="strong" font-size="24"';
  const small = 'class="strong" font-size="20"';
  const quiet = 'class="quiet" font-size="17"';
  const [x, y] = pen.at([44.5, 40.18]);
  return {
    file: 'photos/csto-members.png',
    width,
    height,
    svg: [
      pen.land({ ...Object.fromEntries(MEMBERS.map((name) => [name, INK.pale])), Armenia: INK.accent }),
      pen.name([31.5, 48.9], 'Ukraine', quiet),
      pen.name([34.3, 38.9], 'Türkiye', quiet),
      pen.name([43, 42.05], 'Georgia', quiet),
      pen.name([48.6, 40.9], 'Azerbaijan', quiet),
      pen.name([54, 34], 'Iran', quiet),
      pen.name([63.3, 42.0], 'Uzbekistan', quiet),
      pen.name([59.6, 38.9], 'Turkmenistan', quiet),
      pen.name([66, 34.2], 'Afghanistan', quiet),
      pen.name([80.4, 38.3], 'China', quiet),
      pen.name([28.2, 53.1], 'Belarus', strong),
      pen.name([51.5, 55.2], 'Russia', strong),
      pen.name([66.5, 48.2], 'Kazakhstan', strong),
      pen.name([75.0, 41.25], 'Kyrgyzstan', small),
      pen.name([70.9, 38.2], 'Tajikistan', small),
      `<path d="M${x} ${y}V${y + 64}" stroke="${INK.ink}" stroke-width="1.5"/>`,
      `<circle cx="${x}" cy="${y}" r="5" stroke="${INK.paper}" stroke-width="2"/>`,
      `<text class="halo" stroke="${INK.land}" text-anchor="middle"><tspan class="strong" font-size="24" x="${x}" y="${y + 88}">Armenia</tspan>`,
      `<tspan font-size="20" x="${x}" dy="25">Yerevan</tspan></text>`,
    ].join(''),
  };
}
