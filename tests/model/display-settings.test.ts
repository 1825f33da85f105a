import { createHash } from 'node:crypto';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import {
  DISPLAY_KEY,
  DISPLAY_SCRIPT,
  DISPLAY_SCRIPT_HASH,
  displayAttributes,
  parseDisplaySettings,
} from '../../src/model/display-settings.ts';

describe('settings that come from outside', () => {
  test('count where they are known, and are the usual ones where they are not (S11)', () => {
    const settings = {
      theme: 'dark',
      size: 'large',
      leading: '',
      measure: 'endless',
      face: ['sans'],
      more: 'x',
    };
    expect(parseDisplaySettings(settings)).toEqual({ theme: 'dark', size: 'large' });
    for (const none of [undefined, null, 7, 'dark', [], ['dark'], Object.create({ theme: 'dark' })])
      expect(parseDisplaySettings(none)).toEqual({});
  });

  test('are attributes of the root element', () => {
    expect(displayAttributes({ theme: 'sepia', size: 'small' })).toBe(
      ' data-theme="sepia" data-size="small"',
    );
    expect(displayAttributes({})).toBe('');
  });
});

describe('the inline script', () => {
  /** Runs the script with what is stored. @returns the attributes of the root element */
  function run(localStorage: unknown): Record<string, unknown> {
    const dataset = {};
    runInNewContext(DISPLAY_SCRIPT, { localStorage, document: { documentElement: { dataset } } });
    return dataset;
  }

  test('has its hash in the policy', () => {
    const hash = createHash('sha256').update(DISPLAY_SCRIPT).digest('base64');
    expect(DISPLAY_SCRIPT_HASH).toBe(`'sha256-${hash}'`);
  });

  test('applies what is stored', () => {
    const stored = JSON.stringify({ theme: 'dark', face: 'sans' });
    expect(run({ [`broadsheet:${DISPLAY_KEY}`]: stored })).toEqual({ theme: 'dark', face: 'sans' });
  });

  test.each([
    ['nothing is stored', {}],
    ['something else is stored', { 'broadsheet:display': 'null' }],
    ['half of it is stored', { 'broadsheet:display': '{"theme":' }],
    ['storage is forbidden', undefined],
  ])('does nothing where %s', (_, storage) => {
    expect(run(storage)).toEqual({});
  });
});
