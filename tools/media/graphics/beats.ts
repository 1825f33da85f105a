import { type Drawing, INK } from '../drawing.ts';

/** Draws the loudness of two notes alone and together over one second: cos(2π·440t) + cos(2π·442t) = 2·cos(2πt)·cos(2π·441t). */
export function beats(): Drawing {
  const [width, height] = [800, 560];
  const [left, span, middle, swing] = [40, 720, 386, 92];
  const outline = (sign: number) =>
    Array.from({ length: 241 }, (_, index) => {
      const seconds = index / 240;
      const loudness = Math.abs(Math.cos(2 * Math.PI * seconds));
      return `${left + seconds * span} ${(middle - sign * swing * loudness).toFixed(1)}`;
    });
  const name = (y: number, text: string, colour: string = INK.ink) =>
    `<text class="strong" x="${left}" y="${y}" font-size="21" fill="${colour}">${text}</text>`;
  const steady = (y: number) =>
    `<rect x="${left}" y="${y}" width="${span}" height="46" fill="${INK.tone}"/><path d="M${left} ${y}h${span}M${left} ${y + 46}h${span}" stroke="${INK.field}" stroke-width="2"/>`;
  return {
    file: 'photos/beats.png',
    width,
    height,
    svg: [
      name(40, '440 hertz alone'),
      steady(54),
      name(146, '442 hertz alone'),
      steady(160),
      name(266, 'Both: louder and softer, twice a second', INK.accent),
      `<path d="M${outline(1).join('L')}L${outline(-1).reverse().join('L')}Z" fill="${INK.pale}"/>`,
      `<path d="M${outline(1).join('L')}M${outline(-1).join('L')}" fill="none" stroke="${INK.accent}" stroke-width="2.5"/>`,
      `<path d="M${left} 506h${span}" stroke="${INK.ink}" stroke-width="1.5"/>`,
      ...[0, 0.25, 0.5, 0.75, 1].map(
        (at) =>
          `<path d="M${left + at * span} 506v7" stroke="${INK.ink}"/><text class="quiet" x="${left + at * span}" y="536" text-anchor="${at === 0 ? 'start' : at === 1 ? 'end' : 'middle'}" font-size="18">${at === 1 ? '1 second' : at}</text>`,
      ),
    ].join(''),
  };
}
