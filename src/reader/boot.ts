/**
 * The one script of a printed page until its reader wants more than reading. It starts the app when a control of
 * the page is touched, when the comments come near, or when something of the reader's waits there; and it
 * does for a page without the app what the app's own entries in the history need.
 */

/** What the browser alone does nothing with; everything else keeps its own meaning until the app runs. */
const HELD = 'button:not([type=submit])';
const CONTROLS = 'a,button,input,textarea,select,summary,label';
const WAKING = ['pointerdown', 'keydown', 'focusin', 'click'] as const;

const own = document.querySelector<HTMLScriptElement>('script[data-app]');
const printed = location.pathname;
let clicked: HTMLElement | undefined;
let slash = false;
let starting = false;

/** Whether something of the reader's waits in this browser; storage that is forbidden holds nothing. */
function keeps(key: string): boolean {
  try {
    return localStorage.getItem(`broadsheet:${key}`) !== null;
  } catch {
    return false;
  }
}

function wake(): void {
  if (starting || own === null) return;
  starting = true;
  const { app = '', needs = '' } = own.dataset;
  for (const href of needs.split(' ').filter(Boolean)) {
    document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href }));
  }
  import(/* @vite-ignore */ app)
    .then(({ start }: { start(onTaken: () => void): Promise<void> }) => start(rest))
    .then(
      // The app could not hear this one: it is made once more.
      () => {
        clicked?.click();
        if (slash) dispatchEvent(new KeyboardEvent('keydown', { key: '/' }));
        slash = false;
      },
      // Without its code the page stays what was printed, and the next touch tries again.
      () => {
        starting = false;
      },
    );
}

/** From here on the app hears what happens. */
function rest(): void {
  for (const type of WAKING) removeEventListener(type, onTouch, true);
  removeEventListener('popstate', onHistory);
  removeEventListener('pagehide', note);
  removeEventListener('scrollend', note);
}

function onTouch(event: Event): void {
  // The search opens on this key, once there is one.
  if (
    (event as KeyboardEvent).key === '/' &&
    !keeps('slash:off') &&
    (event.target as Element).closest?.('input,textarea,select') === null
  ) {
    event.preventDefault();
    slash = true;
    wake();
    return;
  }
  const control = event.target instanceof Element ? event.target.closest<HTMLElement>(CONTROLS) : null;
  if (control === null) return;
  if (event.type === 'click' && control.matches(HELD)) clicked = control;
  wake();
}

/** Entries that the app made lead to other pages within this one; the page of theirs is printed too. */
function onHistory(): void {
  if (location.pathname !== printed) {
    removeEventListener('pagehide', note);
    removeEventListener('scrollend', note);
    location.reload();
  } else place();
}

function onceLoaded(then: () => void): void {
  if (document.readyState === 'complete') then();
  else addEventListener('load', then);
}

/** Where the app kept the place, the browser keeps none: it is put back, and noted, here as there. */
function place(): void {
  const { y } = (history.state ?? {}) as { y?: number };
  if (y !== undefined) scrollTo(0, y);
  // Left before it was noted, and the browser was told to keep out of it.
  else if (history.scrollRestoration === 'manual')
    document.getElementById(location.hash.slice(1))?.scrollIntoView();
}

function note(): void {
  history.replaceState({ ...history.state, y: scrollY }, '');
}

for (const type of WAKING) addEventListener(type, onTouch, true);
addEventListener('popstate', onHistory);
// Some hosts answer every address with one page: the app shows what belongs there.
const pathOf = (path: string): string => decodeURI(path.replace(/index\.html$/, ''));
const { at } = own?.dataset ?? {};
if (at !== undefined && pathOf(at) !== pathOf(printed)) wake();
else if (history.scrollRestoration === 'manual') {
  place();
  addEventListener('pagehide', note);
  addEventListener('scrollend', note);
}

// Who opens the search has a question, in the address or soon.
if (document.getElementById('search') !== null) wake();

const comments = document.getElementById('comments');
if (comments !== null) {
  const kept = (kind: string): boolean => keeps(`${kind}:${comments.dataset['story']}`);
  if (/^#(?:comment|respond|reply)/.test(location.hash) || kept('draft') || kept('held')) wake();
  const near = new IntersectionObserver(
    (seen) => {
      if (seen.some(({ isIntersecting }) => isIntersecting)) wake();
    },
    { rootMargin: '100%' },
  );
  // Text and photo go first, also where the story is short.
  onceLoaded(() => near.observe(comments));
}
