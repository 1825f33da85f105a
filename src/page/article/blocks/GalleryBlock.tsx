import type { GalleryBlock as Gallery } from '../../../model/article/article.ts';
import { classes } from '../../style/classes.ts';
import { PhotoFigure } from '../PhotoFigure.tsx';
import styles from './GalleryBlock.module.css';

/** Several photos side by side, each with its own caption and credit. */
export function GalleryBlock({ id, block }: { id?: string; block: Gallery }) {
  return (
    <div id={id} className={classes(styles.gallery, 'gallery')}>
      {block.photos.map((photo, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the pictures of a gallery never move
        <PhotoFigure key={place} photo={photo} />
      ))}
    </div>
  );
}
