import { describe, expect, test } from 'vitest';
import { parseWritten } from '../../../src/model/article/parse-written.ts';

const least = { headline: 'A bridge reopens', section: 'World', published: '2026-11-24T09:00:00Z' };

const warningsOf = (rest: object) => {
  const result = parseWritten({ ...least, body: ['One.'], ...rest });
  return result.ok ? result.warnings : result.issues;
};

describe('likely slips are warnings', () => {
  test.each([
    ['<b>Now</b> it is open', 'HTML', '<b>'],
    ['One<br/>two', 'HTML', '<br/>'],
    ['See <a href="https://a.example/" class="x">here</a>', 'HTML', '<a href'],
    ['Fish &amp; chips', 'HTML', '&amp;'],
    ['It was &#8220;open&#8221;', 'HTML', '&#8220;'],
    ['It is **very** open', 'Markdown', '**very**'],
    ['See [the plan](https://a.example/plan)', 'Markdown', '[the plan]'],
    ['## The plan', 'Markdown', '## T'],
    ['- one\n- two', 'Markdown', '- one'],
    ['The cafÃ© is open', 'another encoding', 'cafÃ©'],
    ['It was â€œopenâ€\u009d', 'another encoding', 'â€œ'],
    ['ÐœÐ¾ÑÑ‚ Ð¾Ñ‚ÐºÑ€Ñ‹Ñ‚', 'another encoding', 'Ðœ'],
    ['The caf\uFFFD is open', 'another encoding', 'caf'],
  ])('%s', (text, kind, quoted) => {
    for (const [rest, path] of [
      [{ lead: text }, ['lead']],
      [
        { body: [{ type: 'list', items: ['One', { text: [{ text, strong: true }] }] }] },
        ['body', 0, 'items', 1, 'text', 0, 'text'],
      ],
      [{ photo: { src: 'photos/a.jpg', alt: text, credit: 'A' } }, ['photo', 'alt']],
    ] as const) {
      const issues = warningsOf(rest);
      expect(issues).toHaveLength(1);
      expect(issues[0]).toMatchObject({ severity: 'warning', path });
      expect(issues[0]?.message).toContain(kind);
      expect(issues[0]?.message).toContain(JSON.stringify(quoted).slice(1, -1));
    }
  });

  test.each([
    'if a < b and b > c, then 2 * 3 * 4 = 24',
    'AT&T, R&D; “MANHÔ, «ÇA», Œuvre à part…»',
    '#MeToo [sic] (see below) - a dash * a star',
    '# 1 in the charts',
    '> 90 percent',
    'Łódź, São Tomé, Đà Nẵng, Ðuro, Привет Россия',
  ])('but not %s', (text) => {
    expect(warningsOf({ lead: text })).toEqual([]);
  });

  test('code may hold anything', () => {
    const body = [{ type: 'code', text: '<b>**x**</b>' }];
    expect(warningsOf({ body })).toEqual([]);
    expect(warningsOf({ lead: [{ text: '<b>', code: true }, ' is bold'] })).toEqual([]);
  });
});

test.each([
  ['headline', 121, 'more than 120 are hard to set'],
  ['headline', 301, 'as a paragraph has'],
  ['shortHeadline', 121, 'more than 120'],
  ['lead', 601, 'more than 600'],
])('%s of %i characters is a warning', (key, length, message) => {
  expect(warningsOf({ [key]: '字'.repeat(length) })).toMatchObject([
    { severity: 'warning', path: [key], message: expect.stringContaining(message) },
  ]);
});

test.each([
  ['a zero-width space', '\u200b'],
  ['Hangul fillers', '\u3164\u115f\u1160\uffa0'],
  ['an empty braille pattern', '\u2800'],
  ['a null notehead', '\u{1d159}'],
  ['a run of blanks', [{ text: '\u00a0\u200b', strong: true }]],
])('text of invisible characters alone is an error: %s', (_, headline) => {
  expect(warningsOf({ headline })).toMatchObject([
    { severity: 'error', path: ['headline'], message: expect.stringContaining('nothing that readers see') },
  ]);
});
