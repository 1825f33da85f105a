/** How long a page must lie still for its reader to have stopped; milliseconds. */
const REST = 100;

/**
 * Calls back when the page has been scrolled and lies still, and when it is left or hidden before that. By `scroll`, since
 * not every browser has `scrollend`.
 *
 * @returns a function that ends that
 */
export function listenToScrolling(onRest: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const rest = () => {
    clearTimeout(timer);
    timer = undefined;
    onRest();
  };
  const onScroll = () => {
    clearTimeout(timer);
    timer = setTimeout(rest, REST);
  };
  const onLeave = () => {
    if (timer !== undefined) rest();
  };
  const onHide = () => {
    if (document.visibilityState === 'hidden') onLeave();
  };
  addEventListener('scroll', onScroll, { passive: true });
  addEventListener('pagehide', onLeave);
  document.addEventListener('visibilitychange', onHide);
  return () => {
    clearTimeout(timer);
    removeEventListener('scroll', onScroll);
    removeEventListener('pagehide', onLeave);
    document.removeEventListener('visibilitychange', onHide);
  };
}
