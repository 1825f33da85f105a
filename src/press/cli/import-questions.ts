import { openPoints } from '../../import/complete-draft.ts';
import type { ArticleDraft } from '../../import/draft.ts';
import type { Edition } from '../../model/edition/edition.ts';
import type { ImportOptions } from './import-options.ts';

/** Asks the user; resolves to '' where the question is skipped. */
export type Ask = (question: string) => Promise<string>;

/** Asks which line is the headline, where several may be. @returns the line; undefined for the one that was taken */
export async function askForHeadline({ headlines }: ArticleDraft, ask: Ask): Promise<string | undefined> {
  if (headlines.length < 2) return undefined;
  const choices = headlines.map((line, i) => `  ${i + 1} ${line}`).join('\n');
  const answer = (
    await ask(`the headline:\n${choices}\nNumber, another line of the page, or Enter for 1: `)
  ).trim();
  const line = /^\d{1,2}$/.test(answer) ? headlines[Number(answer) - 1] : answer;
  return line === '' || line === headlines[0] ? undefined : line;
}

/** Asks for everything that the text does not say. @returns the options with the answers */
export async function askForMissing(
  draft: ArticleDraft,
  options: ImportOptions,
  edition: Edition,
  ask: Ask,
): Promise<ImportOptions> {
  const answered: ImportOptions = { ...options };
  for (const { field, what } of openPoints(draft)) {
    if (answered[field] !== undefined || (field === 'alt' && answered.photo === undefined)) continue;
    const choices =
      field === 'section' ? ` (${edition.sections.map((section) => section.name).join(', ')})` : '';
    const answer = (await ask(`${what}${choices}: `)).trim();
    if (answer !== '') Object.assign(answered, { [field]: answer });
  }
  return answered;
}
