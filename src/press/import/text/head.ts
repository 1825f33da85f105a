import { bylineOf, looksLikeName } from './bylines.ts';
import { captionOf } from './credits.ts';
import { readDates } from './dates.ts';
import type { PastedPage } from './foreign.ts';
import { fold, furnitureOf } from './furniture.ts';
import { relatedLabel, sourceLabel, tagsLabel } from './labels.ts';
import { endsSentence, isProse, type Line, wordCount } from './lines.ts';

/** What the reader of a page knows beside its text. */
export interface Knowledge {
  /** Names of the edition's sections. */
  sections: readonly string[];
  /** Whether 03/04/2024 is the fourth of March. */
  monthFirst: boolean;
}

const LABELS = new Set(
  [
    'analysis',
    'opinion',
    'comment',
    'editorial',
    'explainer',
    'exclusive',
    'live',
    'interview',
    'feature',
    'review',
    'profile',
    'obituary',
    'factbox',
    'breaking news',
    'in pictures',
    'fact check',
    'long read',
    'analyse',
    'kommentar',
    'meinung',
    'reportage',
    'porträt',
    'exklusiv',
    'leitartikel',
    'glosse',
    'hintergrund',
    'entretien',
    'tribune',
    'éditorial',
    'chronique',
    'enquête',
    'récit',
    'décryptage',
    'portrait',
    'análisis',
    'opinión',
    'entrevista',
    'reportaje',
    'editorial',
    'crónica',
    'exclusiva',
    'анализ',
    'мнение',
    'интервью',
    'репортаж',
    'колонка',
    'комментарий',
    'эксклюзив',
    'аналитика',
    'تحليل',
    'رأي',
    'مقابلة',
    'حوار',
    'تقرير',
    'حصري',
    'خاص',
    'افتتاحية',
    'تحقيق',
  ].map(fold),
);
const HOME = new Set(
  [
    'home',
    'startseite',
    'accueil',
    'inicio',
    'portada',
    'главная',
    'الرئيسية',
    'start',
    'news',
    'nachrichten',
    'actualités',
    'noticias',
    'новости',
    'أخبار',
    'الأخبار',
  ].map(fold),
);
const SMALL =
  /^(?:and|of|the|in|for|to|und|der|die|das|et|la|le|les|de|du|des|y|el|los|las|del|e|и|в|о|по|на|و)$/iu;

/** A short line as section labels are: no end of a sentence, few words, names and capitals. */
export function isLabelLike(text: string, sections: readonly string[]): boolean {
  if (sections.some((name) => fold(name) === fold(text))) return true;
  if (endsSentence(text) || /[,;:]$/u.test(text) || text.length > 48) return false;
  const words = text.split(/\s+/u).filter(Boolean);
  if (words.length <= 2) return true;
  if (words.length > 6) return false;
  if (/\p{Script=Arabic}/u.test(text)) return words.length <= 3;
  return words.every((word) => SMALL.test(word) || /^[\p{Lu}\d&/+-]/u.test(word));
}

const isTitle = (text: string): boolean =>
  wordCount(text) >= 3 && wordCount(text) <= 28 && !/[.]$/u.test(text) && text.length <= 220;

/** The parts of a breadcrumb, or undefined where the line is none. */
function breadcrumb(text: string): string[] | undefined {
  const parts = text.split(/\s*(?:[>»›→]|\s\/\s|\s\\\s|\s·\s|\s::\s)\s*/u).filter(Boolean);
  if (parts.length < 2 || !parts.slice(0, -1).every((part) => wordCount(part) <= 5 && !endsSentence(part)))
    return undefined;
  return HOME.has(fold(parts[0] ?? '')) || /[>»›→]/u.test(text) ? parts : undefined;
}

/** Runs of short lines without a blank between them are a menu. */
function withoutMenus(lines: Line[], page: PastedPage): Line[] {
  const kept: Line[] = [];
  let run: Line[] = [];
  const flush = () => {
    if (run.length >= 4) page.leftOut.push(...run.map(({ text }) => ({ kind: 'menu' as const, text })));
    else kept.push(...run);
    run = [];
  };
  for (const line of lines) {
    const short = wordCount(line.text) <= 4 && line.text.length <= 36 && !endsSentence(line.text);
    if (!short || line.gap) flush();
    if (short) run.push(line);
    else kept.push(line);
  }
  flush();
  return kept;
}

/** Where the story's running text begins: the first line of prose behind something that can be its headline. */
export function bodyStart(lines: Line[], knowledge: Knowledge): number {
  for (let i = 0; i < lines.length; i++) {
    const text = lines[i]?.text ?? '';
    if (
      !isProse(text) ||
      furnitureOf(text) !== undefined ||
      captionOf(text)?.strong ||
      isDateLine(text, knowledge)
    )
      continue;
    if (lines.slice(0, i).some((line) => furnitureOf(line.text) === undefined && wordCount(line.text) >= 2))
      return i;
  }
  return lines.length;
}

function isDateLine(text: string, { monthFirst }: Knowledge): boolean {
  const dates = readDates(text, monthFirst);
  return dates !== undefined && dates.rest.length <= 3;
}

/** What stands between headline and text and is neither: who wrote, when. */
function readMeta(text: string, page: PastedPage, knowledge: Knowledge, next: string | undefined): boolean {
  const pieces = text.split(/\s+[|·•]\s+|\s+[–—]\s+(?=\d)|,\s+(?=\d{1,2}[.\s]\s?\p{L}{3,}\.?\s+\d{4})/u);
  const names = bylineOf(pieces[0] ?? '') ?? bylineOf(text);
  if (names !== undefined) page.byline.push(...names);
  const rest = names !== undefined && pieces.length > 1 ? pieces.slice(1).join(' · ') : text;
  const dates =
    names !== undefined && pieces.length === 1 ? undefined : readDates(rest, knowledge.monthFirst);
  if (dates !== undefined && dates.rest.length <= 3) {
    page.published ??= dates.published;
    page.updated ??= dates.updated;
    const extra = pieces.filter(
      (piece) => looksLikeName(piece) && readDates(piece, knowledge.monthFirst) === undefined,
    );
    if (names === undefined && extra.length === 1 && page.byline.length === 0 && pieces.length > 1) {
      page.byline.push(...extra);
      page.guesses.push(`byline: "${extra[0]}" stood beside the date and was taken for the author.`);
    }
    return names !== undefined || dates.rest.length === 0 || extra.length > 0 || pieces.length > 1;
  }
  if (names !== undefined) return true;
  if (
    next !== undefined &&
    isDateLine(next, knowledge) &&
    looksLikeName(text) &&
    wordCount(text) >= 2 &&
    page.byline.length === 0
  ) {
    page.byline.push(text);
    page.guesses.push(`byline: "${text}" stood above the date and was taken for the author.`);
    return true;
  }
  return false;
}

function takeSection(before: string[], page: PastedPage, knowledge: Knowledge): void {
  const rest = [...before];
  const isLabel = (text: string | undefined) => text !== undefined && LABELS.has(fold(text));
  if (isLabel(rest.at(-1)) && rest.length > 1) page.label = rest.pop();
  const known = rest.findLast((text) => knowledge.sections.some((name) => fold(name) === fold(text)));
  const section = known ?? rest.findLast((text) => isLabelLike(text, knowledge.sections));
  if (section !== undefined && page.section === undefined) {
    page.section = section;
    if (known === undefined) page.guesses.push(`section: "${section}" stood above the headline.`);
  }
  for (const text of rest) if (text !== section) page.leftOut.push({ kind: 'menu', text });
}

/** Which of the lines above the text is the headline: the first that is no label. */
function headlineIndex(lines: string[], { sections }: Knowledge): number {
  let i = 0;
  while (
    i + 1 < lines.length &&
    (isLabelLike(lines[i] ?? '', sections) || LABELS.has(fold(lines[i] ?? ''))) &&
    isTitle(lines[i + 1] ?? '')
  )
    i++;
  return i;
}

/**
 * Reads what stands above the running text: breadcrumb, section, headline, lead, byline, dates, caption.
 *
 * @param lines the lines above the text, furniture already taken out
 * @returns lines that are none of these and belong to the story
 */
export function readHead(lines: Line[], page: PastedPage, knowledge: Knowledge): string[] {
  const titles: { text: string; metaAfter: boolean }[] = [];
  const kept = withoutMenus(lines, page);
  kept.forEach(({ text }, i) => {
    const crumbs = breadcrumb(text);
    if (crumbs !== undefined && titles.length < 2) {
      const named = crumbs.filter(
        (part) => !HOME.has(fold(part)) && wordCount(part) <= 5 && isLabelLike(part, knowledge.sections),
      );
      const last = named.at(-1);
      page.leftOut.push({ kind: 'menu', text });
      if (last !== undefined) page.section = last;
      return;
    }
    if (titles.length > 0 && readMeta(text, page, knowledge, kept[i + 1]?.text)) {
      for (const title of titles) title.metaAfter = true;
      return;
    }
    const captioned = titles.length > 0 ? captionOf(text) : undefined;
    if (captioned !== undefined && page.caption === undefined && (captioned.strong || titles.length > 1)) {
      page.caption = captioned.caption;
      page.credit = captioned.credit;
      for (const title of titles) title.metaAfter = true;
      return;
    }
    titles.push({ text, metaAfter: false });
  });
  return settleTitles(titles, page, knowledge);
}

function settleTitles(
  titles: { text: string; metaAfter: boolean }[],
  page: PastedPage,
  knowledge: Knowledge,
): string[] {
  const texts = titles.map(({ text }) => text);
  const at = headlineIndex(texts, knowledge);
  page.headline = texts[at];
  takeSection(texts.slice(0, at), page, knowledge);
  const [lead, ...rest] = titles.slice(at + 1).filter(({ text }) => fold(text) !== fold(page.headline ?? ''));
  if (lead === undefined) return [];
  if (isLead(lead.text)) {
    page.lead = lead.text;
    if (endsSentence(lead.text))
      page.guesses.push('lead: the sentence between headline and text was taken for it.');
    return rest.map(({ text }) => text);
  }
  return [lead, ...rest].map(({ text }) => text);
}

/** A standfirst: a sentence or two, or a line without an end. */
export const isLead = (text: string): boolean =>
  wordCount(text) >= 5 &&
  wordCount(text) <= 60 &&
  (!/[.!?…؟]\s+\S.*[.!?…؟]\s+\S/u.test(text) || wordCount(text) <= 45);

/** Lines that end a head: what follows is the story's own end matter. */
export const isEndMatter = (text: string): boolean =>
  sourceLabel(text) !== undefined || tagsLabel(text) !== undefined || relatedLabel(text) !== undefined;
