import type { HiddenReason } from '../../model/visibility.ts';
import { useInterface } from '../i18n/interface.tsx';
import { LanguageScope } from '../i18n/LanguageScope.tsx';
import styles from './HiddenBanner.module.css';
import { Notice } from './Notice.tsx';

/** Renders the banner over an article that is hidden from readers, in `npm run dev`. */
export function HiddenBanner({ reason }: { reason: HiddenReason }) {
  const { development } = useInterface();
  if (development === undefined) return null;
  return (
    <div className={styles.banner}>
      <Notice tone="alert" live={false}>
        <LanguageScope as="span" language="en" direction="ltr">
          <b>{development.hidden}</b> {development.hiddenWhy[reason]}
        </LanguageScope>
      </Notice>
    </div>
  );
}
