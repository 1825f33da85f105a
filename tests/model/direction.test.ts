import { expect, test } from 'vitest';
import { directionOf } from '../../src/model/direction.ts';

test.each([
  ...['ar', 'arc', 'azb', 'ckb', 'dv', 'fa', 'glk', 'he', 'iw', 'ks', 'lrc', 'mzn', 'nqo', 'pnb', 'ps', 'sd'],
  ...['sdh', 'syr', 'ug', 'ur', 'yi', 'AR-eg', 'az-Arab', 'ur-Aran', 'ff-Adlm'],
])('%s is written from right to left', (language) => {
  expect(directionOf(language)).toBe('rtl');
});

test.each(['en', 'de-AT', 'ru', 'fa-Latn', 'ku', 'zh-min-nan', 'en-GB-oed', 'x-made-up', ''])(
  '“%s” is written from left to right',
  (language) => {
    expect(directionOf(language)).toBe('ltr');
  },
);
