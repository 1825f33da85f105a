import type { ReadingPlace } from './reading-store.ts';

/** Blocks of a body that have an id, in their order. */
const blocksOf = (body: Element): HTMLElement[] => [
  ...body.querySelectorAll<HTMLElement>(':scope > [id^="b-"]'),
];

/** Returns the body of the article on the page. */
export const bodyOf = (): HTMLElement | null => document.querySelector('.article > .body');

const part = (value: number): number => Math.min(1, Math.max(0, value));

/**
 * Finds where a reader is in an article: the block at the upper edge of the window, how much of it is above that edge, and
 * how much of the article is above the lower edge. By block, so that it holds for other screens, sizes of text, and after
 * edits. Undefined where the article has no text.
 *
 * @param height of the window
 */
export function placeIn(body: Element, height: number): ReadingPlace | undefined {
  const whole = body.getBoundingClientRect();
  const blocks = blocksOf(body);
  // Below the article, it is its last block.
  const block = blocks.find((element) => element.getBoundingClientRect().bottom > 0) ?? blocks.at(-1);
  if (block === undefined || whole.height === 0) return undefined;
  const { top, height: own } = block.getBoundingClientRect();
  return {
    block: block.id,
    offset: own === 0 ? 0 : part(-top / own),
    share: part((height - whole.top) / whole.height),
  };
}

/** Scrolls to a place; where its block is gone, to the same part of the article. */
export function scrollToPlace(body: HTMLElement, { block, offset, share }: ReadingPlace): void {
  // Positions are those of a page that is laid out whole.
  document.documentElement.toggleAttribute('data-whole', true);
  const element = blocksOf(body).find(({ id }) => id === block);
  const from = (element ?? body).getBoundingClientRect();
  const y = element === undefined ? from.height * share - innerHeight : from.height * offset;
  scrollTo(0, scrollY + from.top + y);
}
