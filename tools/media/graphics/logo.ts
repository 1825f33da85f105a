import { type Drawing, INK } from '../drawing.ts';

/** Draws the publisher's logo: the nameplate of the front page. */
export function logo(): Drawing {
  const [width, height] = [420, 96];
  return {
    file: 'photos/logo.png',
    width,
    height,
    svg: `<text x="${width / 2}" y="70" text-anchor="middle" font-family="Nameplate" font-size="74" font-weight="600" letter-spacing="-2" fill="${INK.ink}" style="font-variation-settings: 'opsz' 60">Broadsheet</text>`,
  };
}
