import { timeOf } from '../time.ts';
import type { Article, Block, UpdateBlock } from './article.ts';

const isEntry = (block: Block): block is UpdateBlock => block.type === 'update';

/** Returns the entries of a live article; none of any other. */
export const liveEntries = (body: readonly Block[]): UpdateBlock[] => body.filter(isEntry);

/** Returns a body with its pinned entries before the others. */
export function pinnedFirst(body: Block[]): Block[] {
  const isPinned = (block: Block) => isEntry(block) && block.pinned === true;
  const first = body.findIndex(isEntry);
  if (!body.some(isPinned)) return body;
  const rest = body.slice(first);
  return [...body.slice(0, first), ...rest.filter(isPinned), ...rest.filter((block) => !isPinned(block))];
}

/** Returns the entries that a live article lists above its text. */
export const keyEntries = (body: readonly Block[]): UpdateBlock[] =>
  liveEntries(body).filter(({ key }) => key === true);

/** How long after its newest entry an article is still live; milliseconds. */
const LIVE_FOR = 24 * 3_600_000;

/** Returns until when an article may have more entries; milliseconds, 0 where it has none. */
export const liveUntil = ({ body }: Pick<Article, 'body'>): number =>
  Math.max(0, ...liveEntries(body).map(({ at }) => (timeOf(at) ?? 0) + LIVE_FOR));

/** Returns the entries of a live article that an earlier text of it lacks. */
export function newEntries(before: Pick<Article, 'body'>, after: Pick<Article, 'body'>): UpdateBlock[] {
  const known = new Set(liveEntries(before.body).map(({ id }) => id));
  return liveEntries(after.body).filter(({ id }) => !known.has(id));
}
