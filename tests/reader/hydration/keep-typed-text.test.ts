import { expect, test } from 'vitest';
import { keepTypedText } from '../../../src/reader/hydration/keep-typed-text.ts';

test('the text of a rendered text area survives hydration', () => {
  document.body.innerHTML = '<form><textarea>From the page</textarea><textarea></textarea></form>';
  const [area, empty] = document.querySelectorAll('textarea');
  area?.setSelectionRange(2, 4);
  keepTypedText(document.body);
  for (const one of [area, empty]) if (one) one.defaultValue = '';
  expect(area?.value).toBe('From the page');
  expect([area?.selectionStart, area?.selectionEnd]).toEqual([2, 4]);
  expect(empty?.value).toBe('');
});
