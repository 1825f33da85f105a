import type { Inline } from '../../model/article/article.ts';
import { digitalSourceWords } from '../../model/photo/digital-source.ts';
import { useInterface } from '../i18n/interface.tsx';
import { InterfaceScope } from '../i18n/LanguageScope.tsx';
import { classes } from '../style/classes.ts';
import styles from './Caption.module.css';
import { InlineText } from './InlineText.tsx';

interface Props {
  caption?: Inline;
  credit?: string;
  /** IPTC digital source type of a picture; one that a machine made or changed says so. */
  digitalSource?: string;
  /** Address of the file in full size, where it has lettering that a phone cannot show. */
  largeFile?: string;
}

/** Renders caption and credit of a picture or recording. */
export function Caption({ caption, credit, digitalSource, largeFile }: Props) {
  const { machine, madeBy, enlarge } = useInterface().texts.photo;
  const how = digitalSourceWords(machine, digitalSource);
  if (caption === undefined && credit === undefined && how === undefined && largeFile === undefined)
    return null;
  return (
    <figcaption className={styles.below}>
      {caption !== undefined && (
        <span className={classes(styles.caption, 'caption')}>
          <InlineText text={caption} />
        </span>
      )}
      {how !== undefined && (
        <>
          {' '}
          <InterfaceScope as="b" className={styles.caption}>
            {madeBy(how)}
          </InterfaceScope>
        </>
      )}
      {caption !== undefined && credit !== undefined && ' '}
      {credit !== undefined && <bdi className={classes(styles.credit, 'credit')}>{credit}</bdi>}
      {largeFile !== undefined && (
        <InterfaceScope as="a" className={classes(styles.enlarge, 'enlarge')} href={largeFile}>
          {enlarge}
        </InterfaceScope>
      )}
    </figcaption>
  );
}
