/**
 * Notes where the reader is on an article's page.
 *
 * @returns a function that scrolls so that the same block stands at the same height, whatever was inserted above
 */
export function keepPlace(document: Document): () => void {
  const blocks = [...document.querySelectorAll<HTMLElement>('.article > .body [id^="b-"]')];
  const block = blocks.find((element) => element.getBoundingClientRect().bottom > 0);
  const top = block?.getBoundingClientRect().top;
  return () => {
    if (block === undefined || top === undefined || !block.isConnected) return;
    scrollBy(0, block.getBoundingClientRect().top - top);
  };
}
