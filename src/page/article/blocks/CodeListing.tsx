import { useEffect, useState } from 'react';
import type { CodeBlock } from '../../../model/article/article.ts';
import { useInterface } from '../../i18n/interface.tsx';
import { InterfaceScope } from '../../i18n/LanguageScope.tsx';
import { Button } from '../../layout/Button.tsx';
import styles from './CodeListing.module.css';

/** Renders source code, with a copy button where the browser has a clipboard. */
export function CodeListing({ id, block }: { id?: string; block: CodeBlock }) {
  const { texts } = useInterface();
  const [copy, setCopy] = useState<'never' | 'possible' | 'done'>('never');
  /* The first render has no button, since it must be the same in Node. */
  useEffect(() => {
    /* Undefined on plain http, contrary to its type. */
    const clipboard: Clipboard | undefined = navigator.clipboard;
    if (clipboard !== undefined) setCopy('possible');
  }, []);
  const put = () =>
    navigator.clipboard.writeText(block.text).then(
      () => setCopy('done'),
      () => setCopy('never'),
    );
  return (
    <div id={id} className={styles.code}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key */}
      <pre dir="ltr" tabIndex={0}>
        <code>{block.text}</code>
      </pre>
      {copy !== 'never' && (
        <InterfaceScope as="p" className={styles.copy}>
          <Button quiet onClick={put}>
            {texts.block.copy}
          </Button>
          <span role="status">{copy === 'done' && texts.block.copied}</span>
        </InterfaceScope>
      )}
    </div>
  );
}
