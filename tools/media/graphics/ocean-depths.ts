import { type Drawing, INK } from '../drawing.ts';

/** Depths in metres with labels. Sources: NOAA, GEBCO, the Challenger report, Greenaway and others (2021). */
const MARKS: [number, string, string][] = [
  [200, '200 m', 'Little sunlight below this'],
  [2992, '2,992', 'Deepest dive of a Cuvier’s beaked whale'],
  [3800, '3,800', 'Wreck of the Titanic'],
  [8184, '8,184', 'HMS Challenger’s sounding, 1875'],
  [10935, '10,935', 'Challenger Deep; Trieste, 1960'],
];

/** Draws a column of water, to scale, with a ship on top, which is not. */
export function oceanDepths(): Drawing {
  const [width, height] = [800, 860];
  const [left, right] = [70, 250];
  const y = (metres: number) => 120 + (metres / 11000) * 700;
  const line = 128;
  const depths = MARKS.map(([metres, figure, name]) => {
    const at = y(metres);
    const strong = metres > 8000;
    return (
      `<path d="M${left} ${at}H${right + 14}" stroke="${strong ? INK.accent : INK.field}" stroke-width="${strong ? 2 : 1.2}" stroke-dasharray="${strong ? '' : '2 5'}" stroke-linecap="round"/>` +
      `<text x="${right + 26}" y="${at + 7}" font-size="21"><tspan class="strong" fill="${strong ? INK.accent : INK.ink}">${figure}</tspan><tspan dx="12" font-size="20" class="quiet">${name}</tspan></text>`
    );
  });
  return {
    file: 'photos/ocean-depths.png',
    width,
    height,
    svg: [
      `<defs><linearGradient id="water" x1="0" x2="0" y1="0" y2="1"><stop offset="0" stop-color="#e3e3dc"/><stop offset=".25" stop-color="#bfc0b9"/><stop offset="1" stop-color="#55534c"/></linearGradient></defs>`,
      `<rect x="${left}" y="${y(0)}" width="${right - left}" height="${y(10935) - y(0)}" fill="url(#water)"/>`,
      // the sea floor
      `<path d="M${left} ${y(10935)}q40 -7 90 0t${right - left - 90} 0V${height}H${left}z" fill="${INK.land}"/>`,
      // the ship: a hull, three masts, a funnel, furled yards
      `<g transform="translate(${line - 4} ${y(0)})" stroke="${INK.ink}" stroke-width="2" fill="none" stroke-linecap="round">`,
      `<path d="M-46 -13h96l10 -7l-8 20h-88z" fill="${INK.ink}" stroke="none"/><path d="M60 -20l22 -9M-26 -13v-62M6 -13v-70M36 -13v-58M-42 -60h32M-38 -44h24M-14 -68h40M-10 -48h32M22 -58h28M-26 -75l32 -8l30 12l46 42" stroke-width="1.6"/><path d="M18 -13v-16h7v16" fill="${INK.ink}"/></g>`,
      `<path d="M${left - 30} ${y(0)}H${right + 14}" stroke="${INK.ink}" stroke-width="1.5"/>`,
      // the sounding line and its weight
      `<path d="M${line} ${y(0)}V${y(8184) - 8}" stroke="${INK.accent}" stroke-width="2"/><circle cx="${line}" cy="${y(8184)}" r="6" fill="${INK.accent}"/>`,
      ...depths,
      `<text class="strong" x="${right + 26}" y="${y(0) - 8}" font-size="21">Sea level</text>`,
    ].join(''),
  };
}
