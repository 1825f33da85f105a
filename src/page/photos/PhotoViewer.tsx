import { type KeyboardEvent, useEffect, useLayoutEffect, useRef } from 'react';
import type { PhotoWithFile } from '../../model/photo/article-photos.ts';
import { Caption } from '../elements/Caption.tsx';
import { PhotoImage } from '../elements/PhotoImage.tsx';
import { useInterface } from '../i18n/interface.tsx';
import { InterfaceScope, LanguageScope, type WrittenLanguage } from '../i18n/LanguageScope.tsx';
import { Button } from '../layout/Button.tsx';
import styles from './PhotoViewer.module.css';
import { usePhotosTexts } from './photos-texts.ts';

interface Props {
  photos: PhotoWithFile[];
  /** Language of alt texts and captions. */
  written: WrittenLanguage;
  /** Index of the photo that is shown. */
  index: number;
  /** Called with the index of the photo that the reader goes to. */
  onShow: (index: number) => void;
  onClose: () => void;
}

/** Renders the photos of an article large, one at a time, in a modal dialog; a swipe scrolls to the next. */
export function PhotoViewer({ photos, written, index, onShow, onClose }: Props) {
  const { direction, locale } = useInterface();
  const texts = usePhotosTexts();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => dialog.current?.showModal(), []);
  const shown = photos[index];
  const number = (value: number) => value.toLocaleString(locale);
  const step = (by: number) => {
    if (photos[index + by] !== undefined) onShow(index + by);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (by === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    step(direction === 'rtl' ? -by : by);
  };
  const arrow = (by: -1 | 1) => (
    <Button
      quiet
      aria-label={by === 1 ? texts.next : texts.previous}
      aria-disabled={photos[index + by] === undefined}
      onClick={() => step(by)}
    >
      <span aria-hidden="true">{(by === 1) === (direction === 'ltr') ? '→' : '←'}</span>
    </Button>
  );
  return (
    <InterfaceScope
      as="dialog"
      ref={dialog}
      className={styles.viewer}
      aria-label={texts.title}
      onClose={onClose}
      onKeyDown={onKeyDown}
    >
      <div className={styles.head}>
        <p aria-live="polite">{photos.length > 1 && texts.place(number(index + 1), number(photos.length))}</p>
        <Button quiet onClick={() => dialog.current?.close()}>
          {texts.close}
        </Button>
      </div>
      <LanguageScope as="figure" className={styles.figure} {...written}>
        <Track photos={photos} index={index} onShow={onShow} />
        <Caption caption={shown?.caption} credit={shown?.credit} digitalSource={shown?.digitalSource} />
      </LanguageScope>
      {photos.length > 1 && (
        <div className={styles.arrows}>
          {arrow(-1)}
          {arrow(1)}
        </div>
      )}
    </InterfaceScope>
  );
}

/** A photo is the one shown where this share of its place is in view. */
const IN_VIEW = 0.99;

/** Renders photos side by side in an element that scrolls from one to the next. */
function Track({ photos, index, onShow }: Pick<Props, 'photos' | 'index' | 'onShow'>) {
  const { direction } = useInterface();
  const track = useRef<HTMLDivElement>(null);
  const isOpen = useRef(false);
  // After the layout effect that opens the dialog: before it nothing has a width.
  useEffect(() => {
    track.current?.children[index]?.scrollIntoView({
      block: 'nearest',
      inline: 'start',
      behavior: isOpen.current ? 'auto' : 'instant',
    });
    isOpen.current = true;
  }, [index]);
  useEffect(() => {
    const { current } = track;
    if (current === null) return;
    const places = [...current.children];
    const observer = new IntersectionObserver(
      (entries) => {
        const entry = entries.find(({ intersectionRatio }) => intersectionRatio >= IN_VIEW);
        if (entry !== undefined) onShow(places.indexOf(entry.target));
      },
      { root: current, threshold: IN_VIEW },
    );
    for (const place of places) observer.observe(place);
    return () => observer.disconnect();
  }, [onShow]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: an element that scrolls must be reachable by keyboard
    <div ref={track} className={styles.track} dir={direction} tabIndex={0}>
      {photos.map((photo, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the photos of an article never move
        <div key={i} className={styles.place} aria-hidden={i !== index}>
          <PhotoImage photo={photo} slot="large" first={Math.abs(i - index) <= 1} />
        </div>
      ))}
    </div>
  );
}
