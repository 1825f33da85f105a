import { type Drawing, INK } from '../drawing.ts';

const LETTERS = 'ԱԲԳԴԵԶԷԸԹԺԻԼԽԾԿՀՁՂՃՄՅՆՇՈՉՊՋՌՍՎՏՐՑՒՓՔ';

/** Draws the 36 letters of Mashtots in four rows of nine, with their values. */
export function armenianNumerals(): Drawing {
  const [width, height, cell] = [900, 560, 96];
  const cells = [...LETTERS].map((letter, index) => {
    const [row, column] = [Math.floor(index / 9), index % 9];
    const value = (column + 1) * 10 ** row;
    const x = 66 + column * cell;
    const y = 92 + row * 128;
    const figure = value >= 1000 ? `${value / 1000},000` : String(value);
    return (
      `<text x="${x}" y="${y}" text-anchor="middle" font-family="Armenian" font-size="62" font-weight="500" fill="${row % 2 === 0 ? INK.ink : INK.accent}">${letter}</text>` +
      `<text class="quiet" x="${x}" y="${y + 34}" text-anchor="middle" font-size="20">${figure}</text>`
    );
  });
  const rules = [1, 2, 3].map(
    (row) => `<path d="M22 ${row * 128 + 14}H${width - 22}" stroke="${INK.rule}" stroke-width="1.2"/>`,
  );
  return { file: 'photos/armenian-numerals.png', width, height, svg: [...rules, ...cells].join('') };
}
