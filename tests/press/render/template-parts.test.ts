import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { templateParts } from '../../../src/press/render/template-parts.ts';

const template = readFileSync(new URL('../../../index.html', import.meta.url), 'utf8');

describe('the HTML template', () => {
  test('is cut at its markers, and only they are left out', () => {
    const parts = templateParts(template);
    expect(parts.html).toBe('<html lang="en" dir="ltr">');
    expect(parts.title).toBe('<title>Broadsheet</title>');
    expect(parts.body).toBe('\n  <body>\n    ');
    expect(Object.values(parts).join('')).toBe(template.replace(/<!--template:\w+-->/g, ''));
  });

  test.each(['html', 'head', 'title', 'files', 'body', 'root', 'end'])(
    'without the marker %s it fails',
    (name) => {
      const marker = `<!--template:${name}-->`;
      expect(() => templateParts(template.replace(marker, ''))).toThrow(`index.html has no ${marker}`);
    },
  );
});
