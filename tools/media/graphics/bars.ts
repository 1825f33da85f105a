import { type Drawing, INK } from '../drawing.ts';

interface Bar {
  name: string;
  value: number;
  label: string;
  strong?: boolean;
}

/** Draws horizontal bars on a scale from `from` to `to`. */
function bars(
  rows: Bar[],
  {
    from = 0,
    to,
    left,
    width,
    top,
    step,
  }: Record<'to' | 'left' | 'width' | 'top' | 'step', number> & { from?: number },
) {
  return rows
    .map(({ name, value, label, strong }, index) => {
      const y = top + index * step;
      const length = ((value - from) / (to - from)) * width;
      const thick = step * 0.62;
      return (
        `<text x="${left - 16}" y="${y + thick / 2 + 7}" text-anchor="end" font-size="20">${name}</text>` +
        `<rect x="${left}" y="${y}" width="${length.toFixed(1)}" height="${thick}" fill="${strong ? INK.accent : INK.pale}"/>` +
        `<text class="strong" x="${left + length + 10}" y="${y + thick / 2 + 7}" font-size="20">${label}</text>`
      );
    })
    .join('');
}

/** Draws the lengths of the first seven Olympic marathons. Source: Olympedia, International Olympic Committee. */
export function marathon(): Drawing {
  const races: [string, number][] = [
    ['1896 Athens', 40],
    ['1900 Paris', 40.26],
    ['1904 St Louis', 40],
    ['1908 London', 42.195],
    ['1912 Stockholm', 40.2],
    ['1920 Antwerp', 42.75],
    ['1924 Paris', 42.195],
  ];
  const rows = races.map(([name, value]) => ({
    name,
    value,
    label: String(value),
    strong: value === 42.195,
  }));
  const [left, span] = [196, 480];
  const x = (value: number) => left + ((value - 39) / 4) * span;
  return {
    file: 'photos/marathon.png',
    width: 800,
    height: 500,
    svg: [
      `<text class="strong" x="20" y="36" font-size="21">Length of the Olympic marathon, in kilometres</text>`,
      ...[40, 41, 42, 43].map(
        (value) =>
          `<path d="M${x(value)} 62V452" stroke="${INK.rule}"/><text class="quiet" x="${x(value)}" y="478" text-anchor="middle" font-size="18">${value}</text>`,
      ),
      bars(rows, { from: 39, to: 43, left, width: span, top: 74, step: 54 }),
      `<path d="M${left} 62V452" stroke="${INK.ink}" stroke-width="1.5"/>`,
      `<text class="quiet" x="${left}" y="478" text-anchor="middle" font-size="18">39</text>`,
    ].join(''),
  };
}

/** Draws the cost of loading a ton in 1956. Source: Malcom McLean's company. */
export function containerCost(): Drawing {
  const rows = [
    { name: 'Loose cargo', value: 5.83, label: '$5.83' },
    { name: 'In containers', value: 0.158, label: '16 cents', strong: true },
  ];
  return {
    file: 'photos/container-cost.png',
    width: 800,
    height: 460,
    svg: [
      `<text class="strong" x="20" y="40" font-size="21">To load a ton of cargo, 1956</text>`,
      bars(rows, { to: 5.83, left: 170, width: 530, top: 116, step: 150 }),
      `<path d="M170 84V392" stroke="${INK.ink}" stroke-width="1.5"/>`,
    ].join(''),
  };
}
