import type { Correction } from '../../model/article/article.ts';
import { plainText } from '../../model/article/blocks.ts';
import { useInterface } from '../i18n/interface.tsx';
import { Notice } from '../layout/Notice.tsx';
import styles from './RetractionNotice.module.css';

/** Renders the notice over a retracted article. */
export function RetractionNotice({ retraction }: { retraction: Correction }) {
  const { article } = useInterface().texts;
  return (
    <div className={styles.notice}>
      <Notice tone="alert" live={false}>
        <b>{article.retraction}</b>{' '}
        {plainText(retraction.text) !== '' && <a href="#corrections">{article.retractionWhy}</a>}
      </Notice>
    </div>
  );
}
