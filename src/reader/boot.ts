/**
 * The one script of a rendered page until its reader wants more than reading. It starts the app when a control of
 * the page is touched, when the comments come near, or when something of the reader's is stored there; and it
 * does for a page without the app what the app's own entries in the history need.
 */
import { EventReplay } from './hydration/replay.ts';

const STARTING_EVENTS = ['pointerdown', 'keydown', 'focusin', 'click'] as const;

const script = document.querySelector<HTMLScriptElement>('script[data-app]');
const renderedPath = location.pathname;
let isStarting = false;

/** Whether something of the reader's is stored in this browser; storage that is forbidden holds nothing. */
function isStored(key: string): boolean {
  try {
    return localStorage.getItem(`broadsheet:${key}`) !== null;
  } catch {
    return false;
  }
}

const replay = new EventReplay(() => !isStored('slash:off'));

function startApp(): void {
  if (isStarting || script === null) return;
  isStarting = true;
  const { app = '', needs = '' } = script.dataset;
  for (const href of needs.split(' ').filter(Boolean)) {
    document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href }));
  }
  import(/* @vite-ignore */ app)
    .then(({ start }: { start(onListening: () => void): Promise<void> }) => start(stopListening))
    .then(
      () => replay.replay(),
      // Without its code the page stays what was rendered, and the next touch tries again.
      () => {
        isStarting = false;
      },
    );
}

/** From here on the app hears what happens. */
function stopListening(): void {
  for (const type of STARTING_EVENTS) removeEventListener(type, onEvent, true);
  removeEventListener('popstate', onHistory);
  removeEventListener('pagehide', savePosition);
  removeEventListener('scrollend', savePosition);
}

function onEvent(event: Event): void {
  if (replay.hold(event)) startApp();
}

/** Entries that the app made lead to other pages within this one; the page of theirs is rendered too. */
function onHistory(): void {
  if (location.pathname !== renderedPath) {
    removeEventListener('pagehide', savePosition);
    removeEventListener('scrollend', savePosition);
    location.reload();
  } else restorePosition();
}

/** Where the app saved the scroll position, the browser saves none: it is restored, and saved, here as there. */
function restorePosition(): void {
  const { y } = (history.state ?? {}) as { y?: number };
  if (y !== undefined) scrollTo(0, y);
  // Left before it was saved, and the browser was told to keep out of it.
  else if (history.scrollRestoration === 'manual')
    document.getElementById(location.hash.slice(1))?.scrollIntoView();
}

function savePosition(): void {
  history.replaceState({ ...history.state, y: scrollY }, '');
}

function onceLoaded(then: () => void): void {
  if (document.readyState === 'complete') then();
  else addEventListener('load', then);
}

for (const type of STARTING_EVENTS) addEventListener(type, onEvent, true);
addEventListener('popstate', onHistory);
// Some hosts answer every address with one page: the app shows what belongs there.
const pathOf = (path: string): string => decodeURI(path.replace(/index\.html$/, ''));
const { at } = script?.dataset ?? {};
if (at !== undefined && pathOf(at) !== pathOf(renderedPath)) startApp();
else if (history.scrollRestoration === 'manual') {
  restorePosition();
  addEventListener('pagehide', savePosition);
  addEventListener('scrollend', savePosition);
}

// Who opens the search has a question, in the address or soon.
if (document.getElementById('search') !== null) startApp();

const comments = document.getElementById('comments');
if (comments !== null) {
  const isStoredHere = (kind: string): boolean => isStored(`${kind}:${comments.dataset['story']}`);
  if (/^#(?:comment|respond|reply)/.test(location.hash) || isStoredHere('draft') || isStoredHere('held'))
    startApp();
  const near = new IntersectionObserver(
    (entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) startApp();
    },
    { rootMargin: '100%' },
  );
  // Text and photo go first, also where the article is short.
  onceLoaded(() => near.observe(comments));
}
