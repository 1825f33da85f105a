import type { PhotoBlock } from '../../../model/article/article.ts';
import { PhotoFigure } from '../../elements/PhotoFigure.tsx';

interface Props {
  id?: string;
  block: PhotoBlock;
  /** Inside another block. */
  nested?: boolean;
  /** The first photo of the page. */
  first?: boolean;
}

/** Renders a photo in the body. */
export function BodyPhoto({ id, block, nested = false, first }: Props) {
  return <PhotoFigure id={id} photo={block} slot={nested ? 'nested' : 'body'} first={first} enlarge />;
}
