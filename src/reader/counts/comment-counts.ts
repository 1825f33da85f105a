/**
 * Shows in lists how many comments each article has. A script of its own, which loads after a page of a list; it imports
 * no module of the app, since that would load the app. What it adds is an attribute of an element that is there, which a
 * style shows: hydration finds the elements that the build has rendered.
 */
import type { CommentCounts } from '../../model/comment/comment.ts';
import ar from '../../page/i18n/ar/counts.ts';
import de from '../../page/i18n/de/counts.ts';
import en from '../../page/i18n/en/counts.ts';
import ru from '../../page/i18n/ru/counts.ts';
import css from './comment-counts.css?inline';

const catalogues = { ar, de, en, ru };

/** Where counts come from, and how they are written. */
export interface CountsSettings {
  /** URL of the comments service, without trailing slash. */
  service: string;
  /** Of the interface. */
  locale: string;
}

/** Articles that one request may ask for. */
const MAX_SLUGS = 100;

/** Slug of the article of a card. */
function slugOf(card: Element): string | undefined {
  const { pathname = '' } = card.querySelector<HTMLAnchorElement>('.headline a') ?? {};
  const [, slug] = /\/articles\/([^/]+)\/$/.exec(pathname) ?? [];
  return slug && decodeURIComponent(slug);
}

/** Cards and briefs of lists. */
const CARDS = 'main .story';

/**
 * Element of a card that shows its count: the line of its section, else of its time and byline, or the time of a brief,
 * which have room. A card with none of them gets a line more, while readers do not see it: then nothing moves before
 * their eyes.
 */
function placeIn(card: HTMLElement): HTMLElement | undefined {
  const line =
    card.querySelector<HTMLElement>(':scope > .section-label') ??
    card.querySelector<HTMLElement>(':scope > .byline') ??
    card.querySelector<HTMLElement>(':scope > .brief-time');
  return line ?? (card.getBoundingClientRect().top >= innerHeight ? card : undefined);
}

/** Text of a count, in the language and with the digits of a locale. */
function countText(count: number, locale: string): string {
  const rules = new Intl.PluralRules(locale);
  const { format } = new Intl.NumberFormat(locale);
  const [language = ''] = locale.split('-', 1);
  return (catalogues[language as keyof typeof catalogues] ?? en)({
    number: format,
    plural: (value, forms) =>
      ((forms as Partial<Record<string, string>>)[rules.select(value)] ?? forms.other).replace(
        '#',
        format(value),
      ),
  }).comments(count);
}

/** Counts of comments in the cards of a document; asked for when cards come near, many in one request. */
export class CardCounts {
  readonly #counts = new Map<string, number>();
  readonly #asked = new Set<string>();
  /** Cards that show a count: where, and of which article. */
  readonly #shown = new Map<Element, { place: HTMLElement; slug: string }>();
  readonly #near = new IntersectionObserver((entries) => this.#onNear(entries), { rootMargin: '100%' });

  constructor(
    private readonly settings: CountsSettings,
    private readonly request: (url: string) => Promise<Response>,
  ) {}

  /** Shows the counts of the cards that are there now. */
  observe(): void {
    this.#near.disconnect();
    // The app uses an element again for another article.
    for (const [card, { place, slug }] of this.#shown)
      if (slugOf(card) !== slug) {
        delete place.dataset['comments'];
        this.#shown.delete(card);
      }
    for (const card of document.querySelectorAll(CARDS)) this.#near.observe(card);
  }

  #onNear(entries: IntersectionObserverEntry[]): void {
    const cards = entries.filter(({ isIntersecting }) => isIntersecting).map(({ target }) => target);
    this.#show(cards);
    const slugs = cards
      .map(slugOf)
      .filter((slug) => slug !== undefined && !this.#asked.has(slug)) as string[];
    if (slugs.length > 0) void this.#ask([...new Set(slugs)].slice(0, MAX_SLUGS));
  }

  #show(cards: Iterable<Element>): void {
    for (const card of cards) {
      const slug = slugOf(card) ?? '';
      const count = this.#counts.get(slug);
      const place = count && !this.#shown.has(card) ? placeIn(card as HTMLElement) : undefined;
      if (!count || place === undefined) continue;
      place.dataset['comments'] = countText(count, this.settings.locale);
      this.#shown.set(card, { place, slug });
    }
  }

  /** Without an answer the cards are as they are where nobody has written. */
  async #ask(slugs: string[]): Promise<void> {
    for (const slug of slugs) this.#asked.add(slug);
    try {
      const query = slugs.map(encodeURIComponent).join(',');
      const response = await this.request(`${this.settings.service}/api/comments/counts?slugs=${query}`);
      const { counts } = (await response.json()) as CommentCounts;
      for (const [slug, count] of Object.entries(counts)) this.#counts.set(slug, Number(count));
      this.#show(document.querySelectorAll(CARDS));
    } catch {
      for (const slug of slugs) this.#asked.delete(slug);
    }
  }
}

let shown: CardCounts | undefined;

/** Shows counts in the lists of this document, and in those that the app shows later. */
export function showCounts(settings: CountsSettings): void {
  if (shown !== undefined) return;
  const counts = new CardCounts(settings, (url) => fetch(url));
  shown = counts;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  counts.observe();
  // The app sets the title with every page it shows.
  const title = document.querySelector('title');
  if (title !== null) new MutationObserver(() => counts.observe()).observe(title, { childList: true });
}

const { service, locale } = document.querySelector<HTMLElement>('script[data-counts]')?.dataset ?? {};
if (service !== undefined && locale !== undefined) showCounts({ service, locale });
