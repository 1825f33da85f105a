import { STORED_BAR_ID } from '../../model/offline/worker-config.ts';

const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** What the bar over a page says. */
export interface BarText {
  language: string;
  direction: 'ltr' | 'rtl';
  label: string;
  text: string;
}

/**
 * Puts the bar into the HTML of a page, before the app's element, so that hydration finds what it expects.
 *
 * @param script address of the bar's script
 */
export function withBar(html: string, { language, direction, label, text }: BarText, script: string): string {
  const bar =
    `<aside id="${STORED_BAR_ID}" lang="${escapeText(language)}" dir="${direction}" aria-label="${escapeText(label)}">` +
    `<p role="status">${escapeText(text)}</p></aside><script type="module" src="${escapeText(script)}"></script>`;
  return html.replace('<div id="root">', () => `${bar}<div id="root">`);
}

/** Says when a page was stored, in the edition's time zone: the time, and the day where it is not today. */
export function storedTimeText(
  time: number,
  now: number,
  { locale, timeZone }: { locale: string; timeZone: string },
  texts: { asOf: (time: string) => string; asOfDay: (day: string, time: string) => string },
): string {
  const format = (at: number, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone, ...options }).format(at);
  const day = (at: number) => format(at, { weekday: 'long', day: 'numeric', month: 'long' });
  const clock = format(time, { hour: '2-digit', minute: '2-digit' });
  return day(time) === day(now) ? texts.asOf(clock) : texts.asOfDay(day(time), clock);
}
