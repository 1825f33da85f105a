import { useEffect, useRef, useState } from 'react';
import type { Photo } from '../../model/article/article.ts';
import { type PhotoSlot, shapeOf, sizesOf } from '../../model/photo/photo-slots.ts';
import { useInterface } from '../i18n/interface.tsx';
import { classes } from '../style/classes.ts';
import styles from './PhotoImage.module.css';
import { fileAddress, focusClass, largestRendition, sourceSets, toneClass } from './photo-sources.ts';

interface Props {
  photo: Photo & { src: string };
  /** Slot of the layout, on which its width depends. */
  slot: PhotoSlot;
  /** Whether it is the first photo of the page, which loads at once; others load lazily. */
  first?: boolean;
  /** Called when the file did not load. */
  onMissing?: () => void;
}

/** Renders a photo as a `picture` element, with its size and mean colour set before it loads. */
export function PhotoImage({ photo, slot, first = false, onMissing }: Props) {
  const { base } = useInterface();
  const image = useRef<HTMLImageElement>(null);
  const file = largestRendition(photo);
  const { modern, plain } = sourceSets(base, photo, slot);
  const sizes = sizesOf(slot, shapeOf(photo));
  /* The file may have failed to load before hydration. */
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
      {/* Loading and priority come before the addresses: React sets attributes in this order, and the browser fetches once. */}
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

/** React state: whether a photo's file did not load, and a function to report that. */
export function useMissingPhoto(): [boolean, () => void] {
  const [missing, setMissing] = useState(false);
  const miss = useRef(() => setMissing(true));
  return [missing, miss.current];
}
