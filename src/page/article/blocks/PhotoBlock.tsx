import type { PhotoBlock as PhotoOf } from '../../../model/article/article.ts';
import { PhotoFigure } from '../PhotoFigure.tsx';

/** A photo in the text. */
export function PhotoBlock({ id, block }: { id?: string; block: PhotoOf }) {
  return <PhotoFigure id={id} photo={block} />;
}
