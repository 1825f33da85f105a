/**
 * Keys of the pages of moderation, which work whole without it: j and k go from comment to comment, other keys press
 * the button that says so in `data-key`.
 */

const items = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-item]')];

/** The comment that has the focus, itself or something in it. */
const currentItem = (): HTMLElement | undefined =>
  items().find((item) => item.contains(document.activeElement));

function move(step: 1 | -1): void {
  const all = items();
  const current = currentItem();
  const index = current === undefined ? (step === 1 ? 0 : all.length - 1) : all.indexOf(current) + step;
  const next = all[Math.max(0, Math.min(all.length - 1, index))];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}

/** Presses the control of a key: in the current comment, or in the only one, or outside of comments. */
function press(key: string): void {
  const all = items();
  const scope = key === 'u' ? document : (currentItem() ?? (all.length === 1 ? all[0] : undefined));
  const control = scope?.querySelector<HTMLElement>(`[data-key="${key}"]`);
  control?.click();
  const details = control?.closest('details');
  if (details?.open) details.querySelector<HTMLElement>('select, input:not([type="hidden"])')?.focus();
}

function select(): void {
  currentItem()?.querySelector<HTMLInputElement>('input[type="checkbox"]')?.click();
}

function help(): void {
  document.querySelector<HTMLDialogElement>('dialog')?.showModal();
}

const ACTS: Readonly<Record<string, () => void>> = {
  j: () => move(1),
  k: () => move(-1),
  a: () => press('a'),
  r: () => press('r'),
  s: () => press('s'),
  u: () => press('u'),
  x: select,
  '?': help,
};

/** Whether a key is meant for a field, or for the browser. */
const isTyped = ({ target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  ctrlKey ||
  metaKey ||
  altKey ||
  (target instanceof Element &&
    target.closest('textarea, select, dialog, input:not([type="checkbox"])') !== null);

document.addEventListener('keydown', (event) => {
  if (isTyped(event) || !Object.hasOwn(ACTS, event.key)) return;
  event.preventDefault();
  ACTS[event.key]?.();
});

const helpButton = document.querySelector<HTMLElement>('[data-help]');
if (helpButton !== null) helpButton.hidden = false;
helpButton?.addEventListener('click', help);

// After a decision the page comes back at the next comment, which then has the focus.
if (location.hash.startsWith('#comment-')) document.getElementById(location.hash.slice(1))?.focus();
