import { readFileSync } from 'node:fs';
import { writeWhole } from './files.ts';
import type { KeptRevision } from '../revisions/revisions.ts';
import type { StoryFile } from './article-file.ts';

/** What is kept of the stories from one run to the next. */
export interface KeptStories {
  stories: StoryFile[];
  revisions: Record<string, KeptRevision>;
}

type Line = [story: StoryFile, revision?: KeptRevision];

const NEWLINE = 10;

/** The lines of a file, one after the other: as one text they would take a large edition's memory twice. */
function* linesOf(bytes: Buffer): Generator<string> {
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(NEWLINE, start);
    yield bytes.toString('utf8', start, end);
    start = end + 1;
  }
}

/**
 * Reads what was kept.
 *
 * @param version of the program; what another one kept is not read
 * @returns undefined where there is nothing, or nothing that can be read, which is the same
 */
export function readStories(file: string, version: string): KeptStories | undefined {
  try {
    const lines = linesOf(readFileSync(file));
    if (lines.next().value !== version) return undefined;
    const kept: KeptStories = { stories: [], revisions: {} };
    for (const line of lines) {
      const [story, revision] = JSON.parse(line) as Line;
      kept.stories.push(story);
      if (revision !== undefined) kept.revisions[story.slug] = revision;
    }
    return kept;
  } catch {
    return undefined;
  }
}

/** Keeps stories for the next run: the version, then a line for each. */
export function writeStories(file: string, version: string, { stories, revisions }: KeptStories): void {
  const lines = function* () {
    yield `${version}\n`;
    for (const story of stories) {
      const revision = revisions[story.slug];
      yield `${JSON.stringify((revision === undefined ? [story] : [story, revision]) satisfies Line)}\n`;
    }
  };
  writeWhole(file, lines());
}
