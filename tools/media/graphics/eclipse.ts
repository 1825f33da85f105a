import type { Drawing } from '../drawing.ts';

/** Returns a seeded generator of numbers from 0 to 1, so that every run draws the same. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}

/** Draws a total eclipse: the Moon before the Sun, with the corona's streamers. */
export function eclipse(): Drawing {
  const [width, height, cx, cy, radius] = [560, 392, 280, 196, 68];
  const next = numbers(2099);
  const streamers = Array.from({ length: 420 }, () => {
    const angle = next() * 2 * Math.PI;
    const reach = radius * (1.25 + 1.5 * Math.abs(Math.cos(angle)) ** 3 * next() + 0.45 * next());
    const spread = 0.02 + 0.05 * next();
    const at = (distance: number, turn: number) =>
      `${(cx + distance * Math.cos(turn)).toFixed(1)} ${(cy + distance * Math.sin(turn)).toFixed(1)}`;
    return `<path d="M${at(radius * 0.96, angle - spread)}L${at(reach, angle)}L${at(radius * 0.96, angle + spread)}z" fill="#f4ecd8" opacity=".13"/>`;
  });
  return {
    file: 'photos/eclipse.png',
    width,
    height,
    svg: [
      `<defs><radialGradient id="glow"><stop offset=".3" stop-color="#fff6e0"/><stop offset=".42" stop-color="#cfc4ae" stop-opacity=".75"/><stop offset=".7" stop-color="#6d6658" stop-opacity=".28"/><stop offset="1" stop-color="#1c1b1a" stop-opacity="0"/></radialGradient></defs>`,
      `<rect width="${width}" height="${height}" fill="#1c1b1a"/><circle cx="${cx}" cy="${cy}" r="204" fill="url(#glow)"/>`,
      ...streamers,
      `<circle cx="${cx}" cy="${cy}" r="${radius}" fill="#0c0b0a"/>`,
    ].join(''),
  };
}
