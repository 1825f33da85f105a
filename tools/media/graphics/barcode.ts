import { type Drawing, INK } from '../drawing.ts';

/** Left-hand patterns of the digits 0 to 9 in the Universal Product Code; the right-hand ones are their negatives. */
const LEFT = [
  '0001101',
  '0011001',
  '0010011',
  '0111101',
  '0100011',
  '0110001',
  '0101111',
  '0111011',
  '0110111',
  '0001011',
];

/** Returns the check digit of eleven digits. */
export function checkDigit(digits: string): number {
  const sum = [...digits].reduce(
    (total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 3 : 1),
    0,
  );
  return (10 - (sum % 10)) % 10;
}

/** Returns the 95 strips of a code, 1 for black. */
function strips(code: string): string {
  const digits = [...code].map((digit) => LEFT[Number(digit)] ?? '');
  const right = digits.slice(6).map((pattern) => pattern.replace(/./g, (bit) => (bit === '1' ? '0' : '1')));
  return `101${digits.slice(0, 6).join('')}01010${right.join('')}101`;
}

/** Draws a barcode from the range for internal use of shops, with its parts labelled. */
export function barcode(): Drawing {
  const [width, height] = [800, 500];
  const code = `41234567890${checkDigit('41234567890')}`;
  const [unit, left, top] = [6, 115, 96];
  const x = (strip: number) => left + strip * unit;
  const guard = (strip: number) => strip < 3 || strip > 91 || (strip > 44 && strip < 50);
  const bars = [...strips(code)].map((bit, strip) =>
    bit === '1'
      ? `<rect x="${x(strip)}" y="${top}" width="${unit}" height="${guard(strip) ? 276 : 246}" fill="${guard(strip) ? INK.accent : INK.ink}"/>`
      : '',
  );
  const digits = [...code].map((digit, index) => {
    const centre = x(3 + index * 7 + (index > 5 ? 5 : 0) + 3.5);
    const check = index === 11;
    return (
      (check
        ? `<rect x="${centre - 17}" y="${top + 254}" width="34" height="36" rx="2" fill="#f3e3c3"/>`
        : '') +
      `<text x="${centre}" y="${top + 282}" text-anchor="middle" font-size="28" class="${check ? 'strong' : ''}">${digit}</text>`
    );
  });
  const brace = (from: number, to: number, name: string) =>
    `<path d="M${x(from)} 74v-8H${x(to)}v8" fill="none" stroke="${INK.field}" stroke-width="1.5"/>` +
    `<text x="${(x(from) + x(to)) / 2}" y="52" text-anchor="middle" font-size="20">${name}</text>`;
  const pointer = (strip: number, name: string, colour: string = INK.accent) =>
    `<path d="M${x(strip)} ${top + 294}v26" stroke="${colour}" stroke-width="1.5"/>` +
    `<text x="${x(strip)}" y="${top + 344}" text-anchor="middle" font-size="20" fill="${colour}">${name}</text>`;
  return {
    file: 'photos/barcode.png',
    width,
    height,
    svg: [
      ...bars,
      ...digits,
      brace(3, 45, 'six digits, odd patterns'),
      brace(50, 92, 'six digits, even patterns'),
      pointer(1.5, 'fence'),
      pointer(47.5, 'fence in the middle'),
      pointer(93.5, 'fence'),
      `<text x="${x(82)}" y="${top + 344}" text-anchor="end" font-size="20">check digit</text>`,
      `<path d="M${x(83)} ${top + 337}h${unit * 5.5}V${top + 294}" fill="none" stroke="${INK.ink}" stroke-width="1.5"/>`,
    ].join(''),
  };
}
