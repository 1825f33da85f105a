/**
 * The bar over a page that comes from what is stored, and the messages between page and service worker. A script of its
 * own: the worker puts it into stored pages, and the app loads it where there is a worker.
 */
import { STORED_BAR_ID, type VisitMessage, type WorkerMessage } from '../../model/offline/worker-config.ts';
import css from './stored-bar.css?inline';

/** What was said of pages, by their paths. */
const messages = new Map<string, Exclude<WorkerMessage, { broadsheet: 'fresh' }>>();
const renderedPath = location.pathname;
/** The bar that the worker put into the page. */
const renderedBar = document.getElementById(STORED_BAR_ID);

function addStyles(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

function barOf({ label, text, ...message }: Exclude<WorkerMessage, { broadsheet: 'fresh' }>): HTMLElement {
  const bar = Object.assign(document.createElement('aside'), { id: STORED_BAR_ID, ariaLabel: label });
  const status = document.createElement('p');
  status.role = 'status';
  status.textContent = text;
  if (message.broadsheet === 'newer') {
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
function update(): void {
  const path = location.pathname;
  const message = messages.get(path);
  const bar = message === undefined ? (path === renderedPath ? renderedBar : null) : barOf(message);
  const current = document.getElementById(STORED_BAR_ID);
  if (current === bar) return;
  current?.remove();
  if (bar !== null) document.body.prepend(bar);
}

function onMessage({ data }: MessageEvent<WorkerMessage>): void {
  if (data?.broadsheet === 'fresh') messages.delete(data.path);
  else if (data?.broadsheet === 'stored' || data?.broadsheet === 'newer') messages.set(data.path, data);
  update();
}

let shownPath = renderedPath;
function onTitle(): void {
  if (location.pathname === shownPath) return;
  shownPath = location.pathname;
  const visit: VisitMessage = { broadsheet: 'visited', path: shownPath };
  navigator.serviceWorker.controller?.postMessage(visit);
  update();
}

addStyles();
navigator.serviceWorker.addEventListener('message', onMessage);
navigator.serviceWorker.startMessages();
// The app sets the title with every page it shows.
const title = document.querySelector('title');
if (title !== null) new MutationObserver(onTitle).observe(title, { childList: true });
