import type { Photo } from '../../model/article/article.ts';
import { type PhotoSlot, shapeOf } from '../../model/photo/photo-slots.ts';
import { useInterface } from '../i18n/interface.tsx';
import { InterfaceScope } from '../i18n/LanguageScope.tsx';
import { classes } from '../style/classes.ts';
import { Caption } from './Caption.tsx';
import styles from './PhotoFigure.module.css';
import { PhotoImage, useMissingPhoto } from './PhotoImage.tsx';
import { fileAddress, largestRendition } from './photo-sources.ts';

interface Props {
  photo: Photo;
  slot: PhotoSlot;
  /** What is shown below the photo: lists show the credit alone, or nothing below thumbnails. */
  below?: 'caption' | 'credit' | 'nothing';
  first?: boolean;
  /** Whether a photo with a large file is a link to it, which the app opens over the page. */
  enlarge?: boolean;
  id?: string;
}

/** Kinds of pictures with lettering, which is small on a phone. */
const LETTERED: ReadonlySet<string> = new Set(['map', 'graphic', 'illustration']);

/** Width in pixels that no phone exceeds: a wider file shows more than the page does there. */
const WIDEST_ON_PHONES = 480;

/** Renders a photo with caption and credit; its alt text where it has no file or did not load. */
export function PhotoFigure({ photo, slot, below = 'caption', first, enlarge, id }: Props) {
  const [missing, miss] = useMissingPhoto();
  const { base, texts } = useInterface();
  const { src } = photo;
  const caption =
    below === 'nothing' ? null : (
      <Caption
        caption={below === 'caption' ? photo.caption : undefined}
        credit={photo.credit}
        digitalSource={photo.digitalSource}
        largeFile={
          below === 'caption' && src !== undefined && LETTERED.has(photo.kind ?? '')
            ? fileAddress(base, src)
            : undefined
        }
      />
    );
  if (src === undefined) {
    return (
      <figure id={id} className={classes(styles.photo, styles.stand, 'photo no-image')}>
        {photo.alt ? <p className={styles.told}>{photo.alt}</p> : null}
        {caption}
      </figure>
    );
  }
  const file = enlarge === true ? largestRendition(photo) : undefined;
  const picture = <PhotoImage photo={{ ...photo, src }} slot={slot} first={first} onMissing={miss} />;
  // Its title is the link's name where the photo has no alt text.
  const image =
    file !== undefined && file.width > WIDEST_ON_PHONES ? (
      <a
        href={fileAddress(base, file.src)}
        title={texts.photo.enlarge}
        className={classes(styles.enlarge, 'enlarge')}
      >
        {picture}
      </a>
    ) : (
      picture
    );
  return (
    <figure id={id} className={classes(styles.photo, 'photo', shapeOf(photo))}>
      {missing ? <Description text={photo.alt ?? ''} /> : image}
      {caption}
    </figure>
  );
}

/** Renders the alt text of a photo that did not load, with an explanation. */
function Description({ text }: { text: string }) {
  const { texts } = useInterface();
  return (
    <>
      {text !== '' && <p className={classes(styles.stand, 'no-image')}>{text}</p>}
      <InterfaceScope as="p" className={styles.why}>
        {text === '' ? texts.photo.missing : texts.photo.missingDescribed}
      </InterfaceScope>
    </>
  );
}
