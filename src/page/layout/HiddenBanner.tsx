import type { DevelopmentTexts } from '../i18n/en.ts';
import { useInterface } from '../i18n/interface.tsx';
import styles from './HiddenBanner.module.css';
import { Notice } from './Notice.tsx';

/** Why an article is hidden. */
export type HiddenReason = keyof DevelopmentTexts['hiddenWhy'];

/** Over an article that only development shows. */
export function HiddenBanner({ reason }: { reason: HiddenReason }) {
  const { development } = useInterface();
  if (development === undefined) return null;
  return (
    <div className={styles.banner}>
      <Notice tone="alert" live={false}>
        <b>{development.hidden}</b> {development.hiddenWhy[reason]}
      </Notice>
    </div>
  );
}
