import { type MouseEvent, useState } from 'react';
import { useInterface } from '../../i18n/interface.tsx';
import { InterfaceScope } from '../../i18n/LanguageScope.tsx';
import { classes } from '../../style/classes.ts';
import styles from '../ArticlePage.module.css';

/** Renders a link to an article's own address; with script it opens the browser's sharing, or copies the address. */
export function ShareLink({ address, title }: { address: string; title: string }) {
  const { texts } = useInterface();
  const [isCopied, setCopied] = useState(false);
  const share = (event: MouseEvent) => {
    /* Both are undefined on plain http, contrary to their types. */
    const { clipboard, share }: Partial<Pick<Navigator, 'clipboard' | 'share'>> = navigator;
    if ((share ?? clipboard) === undefined || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    // A reader who closes the browser's dialog wants nothing else.
    if (share !== undefined) navigator.share({ title, url: address }).catch(() => undefined);
    else
      clipboard?.writeText(address).then(
        () => setCopied(true),
        () => location.assign(address),
      );
  };
  return (
    <InterfaceScope as="p" className={styles.action}>
      <a href={address} className={classes(styles.action, 'share')} onClick={share}>
        {texts.article.share}
      </a>{' '}
      <span role="status">{isCopied && texts.article.addressCopied}</span>
    </InterfaceScope>
  );
}
