import { beforeEach, expect, test, vi } from 'vitest';
import { placeIn, scrollToPlace } from '../../../src/reader/reading/reading-place.ts';

/** A body of three blocks, each 400 px high. @param top of the body in the window */
function bodyAt(top: number): HTMLElement {
  document.body.innerHTML =
    '<div class="body"><p>Opening</p><p id="b-1"></p><p id="b-2"></p><p id="b-3"></p></div>';
  const body = document.querySelector('div') as HTMLElement;
  const rect = (element: Element, y: number, height: number) =>
    vi.spyOn(element, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, y, 300, height));
  rect(body, top, 1200);
  for (const [index, block] of body.querySelectorAll('[id]').entries()) rect(block, top + index * 400, 400);
  return body;
}

const scrolled = vi.fn();
beforeEach(() => {
  scrolled.mockReset();
  vi.stubGlobal('scrollTo', scrolled);
});

test('a place is the block at the upper edge, and how much of it and of the article is read', () => {
  expect(placeIn(bodyAt(100), 800)).toEqual({ block: 'b-1', offset: 0, share: 700 / 1200 });
  expect(placeIn(bodyAt(-500), 600)).toEqual({ block: 'b-2', offset: 0.25, share: 1100 / 1200 });
  expect(placeIn(bodyAt(-3000), 600)).toEqual({ block: 'b-3', offset: 1, share: 1 });
});

test('an article without text has no place', () => {
  document.body.innerHTML = '<div></div>';
  expect(placeIn(document.querySelector('div') as Element, 800)).toBeUndefined();
});

test('a place is found again at another size; where its block is gone, by its part of the article', () => {
  scrollToPlace(bodyAt(50), { block: 'b-2', offset: 0.5, share: 0.5 });
  expect(scrolled).toHaveBeenLastCalledWith(0, 50 + 400 + 200);
  scrollToPlace(bodyAt(50), { block: 'b-9', offset: 0.5, share: 0.9 });
  expect(scrolled).toHaveBeenLastCalledWith(0, 50 + 1200 * 0.9 - innerHeight);
});
