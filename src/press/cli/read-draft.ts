import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import type { ArticleDraft } from '../../import/draft.ts';
import { detectFormat } from '../../import/formats.ts';
import { NotReadable } from '../../import/not-readable.ts';
import type { Edition } from '../../model/edition/edition.ts';
import { hasEntry, readProblem, readStart } from '../source/regular-file.ts';

/** Bytes from which the format of a file is detected. */
const START_BYTES = 512;

/**
 * Reads the article of a file in a foreign format.
 *
 * @throws NotReadable where the file has no article
 * @throws errors of the file system
 */
async function firstDraft(file: string, edition: Edition, headline?: string): Promise<ArticleDraft> {
  const format = detectFormat(readStart(file, START_BYTES));
  if (format.kind !== 'articles')
    throw new NotReadable(`holds ${format.kind}, and articles are imported here.`);
  for await (const draft of format.read(createReadStream(file), edition, headline)) return draft;
  throw new NotReadable('has no article in it.');
}

/**
 * Reads the article of a file in a foreign format. Never throws for the file's content.
 *
 * @param shownName the file as the user named it
 * @param headline line that is its headline, where the user named it
 * @returns the draft, or why there is none, as a sentence
 */
export async function readDraft(
  file: string,
  shownName: string,
  edition: Edition,
  headline?: string,
): Promise<ArticleDraft | { issue: string }> {
  try {
    const draft = await firstDraft(file, edition, headline);
    return draft.article.headline === undefined || (draft.article.body ?? []).length === 0
      ? {
          issue: `${basename(shownName)} has no story in it: a headline and at least one paragraph were looked for. Name the line of the headline with --headline "…".`,
        }
      : draft;
  } catch (reason) {
    if (reason instanceof NotReadable) return { issue: `${shownName} ${reason.message}` };
    if ((reason as NodeJS.ErrnoException).code === undefined) throw reason;
    return {
      issue: hasEntry(file) ? `${shownName} ${readProblem(file, reason)}` : `There is no file ${shownName}.`,
    };
  }
}
