import { type Drawing, INK } from '../drawing.ts';

/** Draws the orbit of Dimorphos before and after DART; the change is exaggerated, as the caption says. */
export function dartOrbit(): Drawing {
  const [width, height] = [800, 520];
  const [cx, cy, before, after] = [300, 262, 214, 186];
  return {
    file: 'photos/dart-orbit.png',
    width,
    height,
    svg: [
      `<defs><radialGradient id="rock" cx=".38" cy=".34" r=".75"><stop offset="0" stop-color="#cfc9bc"/><stop offset=".7" stop-color="#98917f"/><stop offset="1" stop-color="#5f594c"/></radialGradient>`,
      `<marker id="tip" viewBox="0 0 10 10" refX="8" refY="5" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0L10 5L0 10z" fill="${INK.ink}"/></marker></defs>`,
      `<circle cx="${cx}" cy="${cy}" r="${before}" fill="none" stroke="${INK.field}" stroke-width="2" stroke-dasharray="2 7" stroke-linecap="round"/>`,
      `<circle cx="${cx + before - after}" cy="${cy}" r="${after}" fill="none" stroke="${INK.accent}" stroke-width="3"/>`,
      // Didymos, 780 m, and Dimorphos, 160 m, to one scale
      `<circle cx="${cx}" cy="${cy}" r="68" fill="url(#rock)"/><circle cx="${cx + before}" cy="${cy}" r="14" fill="url(#rock)"/>`,
      `<text class="strong" x="${cx}" y="${cy + 98}" text-anchor="middle" font-size="21">Didymos</text>`,
      `<text class="strong" x="${cx + before + 26}" y="${cy + 8}" font-size="21">Dimorphos</text>`,
      `<path d="M${cx + before} ${cy - 190}v158" stroke="${INK.ink}" stroke-width="2.5" marker-end="url(#tip)"/><text class="strong" x="${cx + before + 14}" y="${cy - 176}" font-size="21">DART</text>`,
      `<text x="546" y="408" font-size="20"><tspan class="quiet">before</tspan><tspan class="strong" dx="12">11 h 55 min</tspan></text>`,
      `<path d="M546 418h196" stroke="${INK.field}" stroke-width="2" stroke-dasharray="2 7" stroke-linecap="round"/>`,
      `<text x="546" y="452" font-size="20"><tspan class="quiet">after</tspan><tspan class="strong" dx="12" fill="${INK.accent}">11 h 23 min</tspan></text>`,
      `<path d="M546 462h196" stroke="${INK.accent}" stroke-width="3"/>`,
    ].join(''),
  };
}
