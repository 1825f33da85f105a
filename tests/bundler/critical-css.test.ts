import { describe, expect, test } from 'vitest';
import { cutStyles } from '../../src/bundler/critical-css.ts';

const CSS = [
  '@layer tokens,piece;',
  '@font-face{font-family:A;src:url(./a.woff2)}@font-face{font-family:B;src:local("B {")}',
  '@layer faces{:root{--web:A,}}',
  '@layer tokens{:root{--ink:#000}:lang(ar),:lang(fa){--text:A}@media print{:root{--ink:#111}}}',
  '@layer piece{.Story_head{color:red}.DataTable_cell:is(.a,.b){color:blue}[class*="tone-r"]{--tone:1}',
  '@media (min-width:40em){.Story_head{color:green}.Other_head{color:pink}}',
  '@media (forced-colors:active){.Story_head{color:canvastext}}}',
  '@media (prefers-reduced-motion:no-preference){@view-transition{navigation:auto}@starting-style{main>*{opacity:.4}}}',
].join('');

describe('the compiled style sheet is split', () => {
  const cut = cutStyles(CSS, (module) => module);

  test('critical CSS of a page has the rules of its own modules and of every page, in their order', () => {
    expect(cut.of(new Set(['Story']))).toBe(
      '@layer tokens,piece;@font-face{font-family:B;src:local("B {")}@layer tokens{:root{--ink:#000}}' +
        '@layer piece{.Story_head{color:red}[class*="tone-r"]{--tone:1}@media (min-width:40em){.Story_head{color:green}}}' +
        // The browser decides on a soft move before the late styles are there.
        '@media (prefers-reduced-motion:no-preference){@view-transition{navigation:auto}}',
    );
  });

  test('late styles are fonts with their names, print, forced colours, and how the app begins to show a page', () => {
    expect(cut.late).toBe(
      '@font-face{font-family:A;src:url(./a.woff2)}@layer faces{:root{--web:A,}}@layer tokens{@media print{:root{--ink:#111}}}' +
        '@layer piece{@media (forced-colors:active){.Story_head{color:canvastext}}}' +
        '@media (prefers-reduced-motion:no-preference){@starting-style{main>*{opacity:.4}}}',
    );
  });

  test('rare content is detected by its attributes', () => {
    expect(cut.extras).toEqual([
      { signs: ['lang="ar', 'lang="fa'], sheet: '@layer tokens{:lang(ar),:lang(fa){--text:A}}' },
      {
        signs: expect.arrayContaining(['class="DataTable_']),
        sheet: '@layer piece{.DataTable_cell:is(.a,.b){color:blue}}',
      },
    ]);
  });

  test('a page with one kind of rare content has not the styles of the others', () => {
    const several = cutStyles(
      '.KeyPoints_a{top:0}.RelatedLink_a{top:1px}.InfoBox_a{top:2px}.DataTable_a{top:3px}.Story_a{top:4px}',
      (module) => module,
    );
    expect(several.extras.map(({ sheet }) => sheet).toSorted()).toEqual([
      '.DataTable_a{top:3px}',
      '.InfoBox_a{top:2px}',
      '.KeyPoints_a{top:0}',
      '.RelatedLink_a{top:1px}',
    ]);
    expect(several.of(new Set(['Story', 'KeyPoints', 'RelatedLink']))).toBe('.Story_a{top:4px}');
  });

  test('a rule that several modules share is in the critical CSS of each', () => {
    const shared = cutStyles('.Story_a,.DataTable_b{color:red}.DataTable_c{top:0}', (module) => module);
    expect(shared.of(new Set(['Story', 'DataTable']))).toBe('.Story_a,.DataTable_b{color:red}');
    expect(shared.of(new Set(['DataTable']))).toBe('');
    expect(shared.of(new Set(['Other']))).toBe('');
    expect(shared.extras.map(({ sheet }) => sheet)).toEqual([
      '.Story_a,.DataTable_b{color:red}.DataTable_c{top:0}',
    ]);
  });

  test('the style sheet of the app has everything but the fonts, which the page has loaded', () => {
    expect(cut.all).toContain('.Other_head{color:pink}');
    expect(cut.all).toContain('print');
    expect(cut.all).not.toContain('url(');
  });
});
