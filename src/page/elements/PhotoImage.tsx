import { useEffect, useRef, useState } from 'react';
import type { Photo } from '../../model/article/article.ts';
import { type PhotoSlot, shapeOf, sizesOf } from '../../model/photo/photo-slots.ts';
import { useInterface } from '../i18n/interface.tsx';
import { classes } from '../style/classes.ts';
import styles from './PhotoImage.module.css';
import { fileAddress, focusClass, largestRendition, sourceSets, toneClass } from './photo-sources.ts';

interface Props {
  photo: Photo & { src: string };
  /** Where it stands, which says how wide it is set. */
  slot: PhotoSlot;
  /** The first photo of a page is fetched at once; every other waits until it comes near. */
  first?: boolean;
  /** Called when the file could not be had. */
  onMissing?: () => void;
}

/** The one place where a photo becomes a `picture`. Its slot and colour are there from the first frame. */
export function PhotoImage({ photo, slot, first = false, onMissing }: Props) {
  const { base } = useInterface();
  const image = useRef<HTMLImageElement>(null);
  const file = largestRendition(photo);
  const { modern, plain } = sourceSets(base, photo, slot);
  const sizes = sizesOf(slot, shapeOf(photo));
  /* A printed page may have failed to load the file before anybody listened. */
  useEffect(() => {
    const { current } = image;
    if (current?.complete && current.naturalWidth === 0 && current.currentSrc !== '') {
      current.decode().catch(() => onMissing?.());
    }
  }, [onMissing]);
  return (
    <picture>
      {modern.map(({ type, srcSet }) => (
        <source key={type} type={type} srcSet={srcSet} sizes={sizes} />
      ))}
      {/* Loading and priority stand before the addresses: a browser that sets them in this order asks once. */}
      <img
        ref={image}
        fetchPriority={first ? 'high' : undefined}
        loading={first ? undefined : 'lazy'}
        decoding={first ? undefined : 'async'}
        sizes={plain && sizes}
        srcSet={plain}
        src={fileAddress(base, file?.src ?? photo.src)}
        alt={photo.alt ?? ''}
        width={photo.width ?? file?.width}
        height={photo.height ?? file?.height}
        className={classes(styles.image, toneClass(photo.color), focusClass(photo.focus))}
        onError={onMissing}
      />
    </picture>
  );
}

/** Whether a photo's file could be had, and what to call when it couldn't. */
export function useMissingPhoto(): [boolean, () => void] {
  const [missing, setMissing] = useState(false);
  const miss = useRef(() => setMissing(true));
  return [missing, miss.current];
}
