import { expect, test } from 'vitest';
import { storedTimeText, withBar } from '../../../src/reader/service-worker/bar-html.ts';
import { offlineEn } from '../../page/interface.tsx';

const NOON = Date.UTC(2026, 10, 30, 12);

test.each([
  ['UTC', NOON + 7_500_000, NOON, 'As it was at 14:05'],
  ['America/New_York', NOON + 7_500_000, NOON, 'As it was at 09:05'],
  ['UTC', NOON - 86_400_000, NOON, 'As it was on Sunday 29 November, 12:00'],
])('the time of a stored page in %s', (timeZone, time, now, text) => {
  expect(storedTimeText(time, now, { locale: 'en-GB', timeZone }, offlineEn.bar)).toBe(text);
});

test('the bar stands before the app’s element, and its text is no markup', () => {
  const bar = { language: 'en', direction: 'ltr', label: 'A "label"', text: '<b>$& now' } as const;
  expect(withBar('<body><div id="root">x</div></body>', bar, '/assets/bar.js')).toBe(
    '<body><aside id="stored-bar" lang="en" dir="ltr" aria-label="A &quot;label&quot;"><p role="status">&lt;b>$&amp; now</p></aside><script type="module" src="/assets/bar.js"></script><div id="root">x</div></body>',
  );
});
