import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import postcss from 'postcss';
import { expect, test } from 'vitest';

const page = fileURLToPath(new URL('../../src/page', import.meta.url));
const sheets = (readdirSync(page, { recursive: true }) as string[]).filter((file) => file.endsWith('.css'));

/** Style sheets that have a rule with all of these declarations. */
const sheetsWith = (...declarations: string[]): string[] =>
  sheets.filter((file) => {
    let hasRule = false;
    postcss.parse(readFileSync(join(page, file), 'utf8')).walkRules((rule) => {
      const own = rule.nodes.map(String);
      hasRule ||= declarations.every((declaration) => own.includes(declaration));
    });
    return hasRule;
  });

test('a button that looks like a link has one style', () => {
  expect(sheetsWith('background: none', 'text-decoration: underline')).toEqual([
    'layout/text-button.module.css',
  ]);
});

test('a text area for readers has one style', () => {
  expect(
    sheetsWith(
      'font: 400 var(--size-comment) / var(--leading-comment) var(--text)',
      'resize: vertical',
    ).filter((file) => file.startsWith('comments/')),
  ).toEqual(['comments/form/FormField.module.css']);
});
