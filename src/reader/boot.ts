/**
 * Boot script: the only script of a rendered page until the app is needed. It starts the app when the reader uses a
 * control, when the comments come near, or when a draft is stored for the page. Until then it handles history entries
 * that the app added before a reload. It also lets the late styles, with the fonts, apply after the first paint.
 */
import { eventReplay } from './hydration/replay.ts';

const STARTING_EVENTS = ['pointerdown', 'keydown', 'focusin', 'click'] as const;

const script = document.querySelector<HTMLScriptElement>('script[data-app]');
const renderedPath = location.pathname;
const renderedQuery = location.search;
let isStarting = false;

/**
 * Whether a key in the browser's storage begins so, of whichever paper of the origin: for an entry of another one the app
 * starts without need. False where storage is forbidden.
 */
function isStored(key: string): boolean {
  try {
    return Object.keys(localStorage).some((name) =>
      name.replace(/\/.*?:/, '').startsWith(`broadsheet:${key}`),
    );
  } catch {
    return false;
  }
}

const replay = eventReplay(() => !isStored('slash:off'));

/** Downloads a script into the browser's cache. @throws where it did not load */
async function download(href: string): Promise<Blob> {
  const response = await fetch(href);
  if (!response.ok) throw response;
  return response.blob();
}

function startApp(): void {
  if (isStarting || script === null) return;
  isStarting = true;
  const { app = '', texts = '', needs = '' } = script.dataset;
  // Chromium imports no address again that failed once, so nothing is imported before all of it is there.
  Promise.all([texts, ...needs.split(' ')].filter(Boolean).map(download))
    .then(() => import(/* @vite-ignore */ app))
    .then(({ start }: { start(onListening: () => void): Promise<void> }) => start(stopListening))
    .then(
      () => replay.replay(),
      // The page stays as rendered, and the next event tries again.
      () => {
        isStarting = false;
        replay.followLink();
      },
    );
}

/** Removes all listeners, since the app has its own. */
function stopListening(): void {
  for (const type of STARTING_EVENTS) removeEventListener(type, onEvent, true);
  removeEventListener('popstate', onHistory);
  removeEventListener('pagehide', savePosition);
  removeEventListener('scrollend', savePosition);
}

function onEvent(event: Event): void {
  if (replay.hold(event)) startApp();
}

/** Loads the page of a history entry that the app added, or restores the scroll position on the same page. */
function onHistory(): void {
  if (location.pathname !== renderedPath || location.search !== renderedQuery) {
    stopListening();
    location.reload();
  } else restorePosition();
}

/** Restores the scroll position of a history entry of the app's, since the browser was told not to. */
function restorePosition(): void {
  const { y } = (history.state ?? {}) as { y?: number };
  if (y !== undefined) {
    // A position is one of a page that is laid out whole.
    document.documentElement.toggleAttribute('data-whole', true);
    scrollTo(0, y);
  }
  // No position was saved, and the browser was told not to scroll.
  else if (history.scrollRestoration === 'manual')
    document.getElementById(location.hash.slice(1))?.scrollIntoView();
}

function savePosition(): void {
  history.replaceState({ ...history.state, y: scrollY }, '');
}

function onceLoaded(callback: () => void): void {
  if (document.readyState === 'complete') callback();
  else addEventListener('load', callback);
}

/** Style sheet of the fonts, which so far applies where a medium needs its other rules. */
const late = document.querySelector<HTMLLinkElement>('link[media^=print]');

function applyLateStyles(): void {
  if (late !== null) late.media = '';
}

const [loaded] = performance.getEntriesByName(late?.href ?? '') as PerformanceResourceTiming[];
// From the browser's cache it comes with the fonts, before any paint; else it would lay out the page twice before it.
if (loaded?.transferSize === 0) applyLateStyles();
else requestAnimationFrame(() => setTimeout(applyLateStyles));

for (const type of STARTING_EVENTS) addEventListener(type, onEvent, true);
addEventListener('popstate', onHistory);
// Some hosts respond to every address with one page: then only the app can render the right one.
const pathOf = (path: string): string => decodeURI(path.replace(/index\.html$/, ''));
const { at, counts, live } = script?.dataset ?? {};
if (at !== undefined && pathOf(at) !== pathOf(renderedPath)) startApp();
else if (history.scrollRestoration === 'manual') {
  restorePosition();
  addEventListener('pagehide', savePosition);
  addEventListener('scrollend', savePosition);
}

// These pages need the app: the search may have a query in its address, the others show what is stored, a photo is large.
if (/\/(?:search|device|saved|offline)\/$/.test(at ?? '') || location.hash.startsWith('#photo-')) startApp();
// Who wants a history of reading is told where they stopped, who saved the article that they did, and who reads a live one
// what is new, once text and photo are there.
else if (
  isStored('history') ||
  isStored(`saved:${document.querySelector<HTMLElement>('[data-save]')?.dataset['save']}`) ||
  Number(live) > Date.now()
)
  onceLoaded(startApp);

// Lists show how many comments there are; without that they are whole.
if (counts !== undefined) onceLoaded(() => import(/* @vite-ignore */ counts).catch(() => undefined));

const comments = document.getElementById('comments');
if (comments !== null) {
  const isStoredHere = (kind: string): boolean => isStored(`${kind}:${comments.dataset['article']}`);
  if (/^#(?:comment|respond|reply)/.test(location.hash) || isStoredHere('draft') || isStoredHere('held'))
    startApp();
  const observer = new IntersectionObserver(
    (entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) startApp();
    },
    { rootMargin: '100%' },
  );
  // Text and photo load first, also where a short article has the comments in view.
  if (comments.dataset['unserved'] === undefined) onceLoaded(() => observer.observe(comments));
}
