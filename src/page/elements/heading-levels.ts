import type { Block } from '../../model/article/article.ts';

/** Level of a heading element. */
export type Level = 2 | 3 | 4 | 5 | 6;

const asLevel = (level: number): Level => Math.min(6, Math.max(2, level)) as Level;

/**
 * Returns the heading level of each block, without skipped levels. The level of a heading block is relative to `top`,
 * the highest level possible here; the title of a box is one below the heading before it; a live update is at `top`.
 */
export function headingLevels(blocks: Block[], top: Level): Level[] {
  let last = top - 1;
  return blocks.map((block) => {
    if (block.type === 'heading') {
      const wanted = (block.level ?? 2) - 2 + top;
      last = Math.max(top, Math.min(wanted, last + 1));
      return asLevel(last);
    }
    if (block.type === 'update') {
      if (block.headline !== undefined) last = top;
      return top;
    }
    return asLevel(last + 1);
  });
}

/** Returns the next lower heading level. */
export const levelBelow = (level: Level): Level => asLevel(level + 1);
