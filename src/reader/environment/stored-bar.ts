/**
 * The bar over a page that comes from what is stored, and the messages between page and service worker. A script of its
 * own: the worker puts it into stored pages, and the app loads it where there is a worker.
 */
import {
  type ListeningMessage,
  type ReleaseMessage,
  STORED_BAR_ID,
  type VisitMessage,
  type WorkerMessage,
} from '../../model/offline/worker-config.ts';
import css from './stored-bar.css?inline';

type BarMessage = Exclude<WorkerMessage, { broadsheet: 'fresh' }>;

/** Bars with what the worker said of pages, by their paths. */
const bars = new Map<string, HTMLElement>();
/** The bar with what was said of the whole site. */
let siteBar: HTMLElement | undefined;
const renderedPath = location.pathname;
/** The bar that the worker put into the page. */
const renderedBar = document.getElementById(STORED_BAR_ID);

function addStyles(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

function barOf(message: BarMessage): HTMLElement {
  const bar = Object.assign(document.createElement('aside'), { id: STORED_BAR_ID, ariaLabel: message.label });
  const status = document.createElement('p');
  status.role = 'status';
  status.textContent = message.text;
  if ('action' in message) {
    const button = Object.assign(document.createElement('button'), { type: 'button' });
    button.textContent = message.action;
    // What was typed is stored as a draft; the reader decides when.
    button.onclick = () => location.reload();
    status.append(' ', button);
  }
  bar.append(status);
  return bar;
}

/** Shows the bar of the page that is open, outside the app's element. */
function show(): void {
  const path = location.pathname;
  const bar = bars.get(path) ?? (path === renderedPath ? renderedBar : null) ?? siteBar ?? null;
  const current = document.getElementById(STORED_BAR_ID);
  if (current === bar) return;
  current?.remove();
  if (bar !== null) document.body.prepend(bar);
}

function onMessage({ data }: MessageEvent<WorkerMessage>): void {
  if (data?.broadsheet === 'fresh') bars.delete(data.path);
  else if (data?.broadsheet === 'stored' || data?.broadsheet === 'newer') bars.set(data.path, barOf(data));
  else if (data?.broadsheet === 'update') siteBar = barOf(data);
  show();
}

let shownPath = renderedPath;
function onTitle(): void {
  if (location.pathname === shownPath) return;
  shownPath = location.pathname;
  const visit: VisitMessage = { broadsheet: 'visited', path: shownPath };
  navigator.serviceWorker.controller?.postMessage(visit);
  show();
}

/** Asks a worker that waits whether it is of a newer release than the app of this page. */
async function askForUpdate(): Promise<void> {
  const { app } = document.querySelector<HTMLScriptElement>('script[data-app]')?.dataset ?? {};
  const registration = await navigator.serviceWorker.getRegistration();
  if (app === undefined || registration === undefined) return;
  const release: ReleaseMessage = { broadsheet: 'release', app };
  const ask = () => registration.waiting?.postMessage(release);
  registration.addEventListener('updatefound', () =>
    registration.installing?.addEventListener('statechange', ask),
  );
  ask();
}

addStyles();
navigator.serviceWorker.addEventListener('message', onMessage);
navigator.serviceWorker.startMessages();
// The data whose request loaded this script may have come before.
navigator.serviceWorker.controller?.postMessage({ broadsheet: 'listening' } satisfies ListeningMessage);
askForUpdate().catch(() => undefined);
// The app sets the title with every page it shows.
const title = document.querySelector('title');
if (title !== null) new MutationObserver(onTitle).observe(title, { childList: true });
