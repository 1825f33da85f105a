import type { GalleryBlock } from '../../../model/article/article.ts';
import { type PhotoSlot, shapeOf } from '../../../model/photo/photo-slots.ts';
import { PhotoFigure } from '../../elements/PhotoFigure.tsx';
import { classes } from '../../style/classes.ts';
import styles from './Gallery.module.css';

interface Props {
  id?: string;
  block: GalleryBlock;
  /** Inside another block. */
  nested?: boolean;
}

/**
 * Renders several photos side by side, each with its caption and credit. In a `section`, since reader views of browsers
 * remove a `div` of pictures.
 */
export function Gallery({ id, block, nested = false }: Props) {
  return (
    <section id={id} className={classes(styles.gallery, 'gallery')}>
      {block.photos.map((photo, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the pictures of a gallery never move
        <PhotoFigure key={i} photo={photo} slot={slotOf(block, i, nested)} enlarge />
      ))}
    </section>
  );
}

/* As in Gallery.module.css: a panorama, and an odd last photo that isn't tall, take a row of their own. */
function slotOf({ photos }: GalleryBlock, i: number, nested: boolean): PhotoSlot {
  const shape = shapeOf(photos[i] ?? {});
  const row = shape === 'panorama' || (shape !== 'tall' && i === photos.length - 1 && i % 2 === 0);
  if (nested) return row ? 'nested' : 'nestedGallery';
  return row ? 'galleryRow' : 'gallery';
}
