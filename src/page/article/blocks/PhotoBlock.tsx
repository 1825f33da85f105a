import type { PhotoBlock as PhotoOf } from '../../../model/article/article.ts';
import { PhotoFigure } from '../../elements/PhotoFigure.tsx';

interface Props {
  id?: string;
  block: PhotoOf;
  /** Inside another block. */
  nested?: boolean;
  /** The first photo of the page. */
  first?: boolean;
}

/** A photo in the text. */
export function PhotoBlock({ id, block, nested = false, first }: Props) {
  return <PhotoFigure id={id} photo={block} place={nested ? 'nested' : 'body'} first={first} />;
}
