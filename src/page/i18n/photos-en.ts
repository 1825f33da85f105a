import type { Widened } from './en.ts';

/** Interface text of photos that are opened large, in English; loaded with them. */
export const photosEn = {
  title: 'Pictures',
  close: 'Close',
  previous: 'Previous picture',
  next: 'Next picture',
  /** Both numbers are formatted. */
  place: (number: string, count: string) => `${number} of ${count}`,
} as const;

/** Interface text of photos that are opened large, in any language. */
export type PhotosTexts = Widened<typeof photosEn>;
