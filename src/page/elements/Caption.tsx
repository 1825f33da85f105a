import type { Inline } from '../../model/article/article.ts';
import { useInterface } from '../i18n/interface.tsx';
import { InterfaceScope } from '../i18n/LanguageScope.tsx';
import { classes } from '../style/classes.ts';
import styles from './Caption.module.css';
import { InlineText } from './InlineText.tsx';

interface Props {
  caption?: Inline;
  credit?: string;
  /** IPTC digital source type of a picture; one that a machine made says so. */
  digitalSource?: string;
  /** Address of the file in full size, where it has lettering that a phone cannot show. */
  largeFile?: string;
}

/** IPTC digital source types of what algorithms made, trained or not, in whole or in part. */
const MACHINE = /algorithmicMedia$/i;

/** Renders caption and credit of a picture or recording. */
export function Caption({ caption, credit, digitalSource, largeFile }: Props) {
  const { machine, enlarge } = useInterface().texts.photo;
  const byMachine = MACHINE.test(digitalSource ?? '');
  if (caption === undefined && credit === undefined && !byMachine && largeFile === undefined) return null;
  return (
    <figcaption className={styles.below}>
      {caption !== undefined && (
        <span className={classes(styles.caption, 'caption')}>
          <InlineText text={caption} />
        </span>
      )}
      {byMachine && (
        <>
          {' '}
          <InterfaceScope as="b" className={styles.caption}>
            {machine}
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
