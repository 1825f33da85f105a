import type { Block } from '../../model/article/article.ts';

/** Level of a heading element. */
export type Level = 2 | 3 | 4 | 5 | 6;

const asLevel = (level: number): Level => Math.min(6, Math.max(2, level)) as Level;

/**
 * The level at which each block's own heading stands. A written level is relative: it becomes the nearest that
 * skips none, counted from `top`, the highest level free in this place. A box has its title one below the
 * heading it stands under; a live update begins at the top again.
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

/** One step down, for what stands under a heading of this level. */
export const levelBelow = (level: Level): Level => asLevel(level + 1);
