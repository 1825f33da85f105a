import { type Drawing, INK } from '../drawing.ts';

/** Leap seconds: .5 is the end of June, a whole number the end of the year before. Source: IERS Bulletin C. */
const INSERTED = [
  1972.5, 1973, 1974, 1975, 1976, 1977, 1978, 1979, 1980, 1981.5, 1982.5, 1983.5, 1985.5, 1988, 1990, 1991,
  1992.5, 1993.5, 1994.5, 1996, 1997.5, 1999, 2006, 2009, 2012.5, 2015.5, 2017,
];

/** Draws how far civil time (UTC) has fallen behind atomic time (TAI) since 1972. */
export function leapSeconds(): Drawing {
  const [width, height] = [800, 500];
  const x = (year: number) => 64 + ((year - 1971) / 53) * 690;
  const y = (seconds: number) => 430 - ((seconds - 8) / 32) * 372;
  const steps = INSERTED.map((year, index) => `H${x(year).toFixed(1)}V${y(11 + index).toFixed(1)}`).join('');
  const grid = [10, 20, 30, 40].map(
    (value) =>
      `<path d="M64 ${y(value)}H${x(2024)}" stroke="${INK.rule}"/><text class="quiet" x="52" y="${y(value) + 6}" text-anchor="end" font-size="18">${value}</text>`,
  );
  const years = [1972, 1980, 1990, 2000, 2010, 2020].map(
    (year) =>
      `<path d="M${x(year)} 430v7" stroke="${INK.ink}"/><text class="quiet" x="${x(year)}" y="459" text-anchor="middle" font-size="18">${year}</text>`,
  );
  return {
    file: 'photos/leap-seconds.png',
    width,
    height,
    svg: [
      `<text class="strong" x="20" y="34" font-size="21">Seconds by which civil time is behind atomic time</text>`,
      ...grid,
      ...years,
      `<path d="M64 430H${x(2024)}" stroke="${INK.ink}" stroke-width="1.5"/>`,
      `<path d="M${x(1972)} ${y(10)}${steps}H${x(2022.9)}" fill="none" stroke="${INK.accent}" stroke-width="3.5" stroke-linejoin="round"/>`,
      `<circle cx="${x(2022.9)}" cy="${y(37)}" r="5" fill="${INK.accent}"/>`,
      `<text class="strong" x="${x(2022.9)}" y="${y(37) - 14}" text-anchor="end" font-size="19" fill="${INK.accent}">37 seconds</text>`,
      `<text x="${x(1974)}" y="${y(24.5)}" font-size="19"><tspan x="${x(1973)}">Nine in the</tspan><tspan x="${x(1973)}" dy="23">first eight years</tspan></text>`,
      `<text x="${x(2000.6)}" y="${y(28.6)}" font-size="19"><tspan x="${x(2000.6)}">None for seven years,</tspan><tspan x="${x(2000.6)}" dy="23">then five more to 2016</tspan></text>`,
    ].join(''),
  };
}
