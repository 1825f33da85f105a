import { useEffect, useState } from 'react';
import type { CodeBlock as Code } from '../../../model/article/article.ts';
import { useInterface } from '../../i18n/interface.tsx';
import { Furniture } from '../../i18n/LanguageScope.tsx';
import { Button } from '../../layout/Button.tsx';
import styles from './CodeBlock.module.css';

/** Program text, with a button that copies it where the browser lets it. */
export function CodeBlock({ id, block }: { id?: string; block: Code }) {
  const { words } = useInterface();
  const [copy, setCopy] = useState<'never' | 'possible' | 'done'>('never');
  /* Only the browser knows, so the first frame has no button. */
  useEffect(() => {
    /* Absent on plain http, whatever the types say. */
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
        <Furniture as="p" className={styles.copy}>
          <Button quiet onClick={put}>
            {words.block.copy}
          </Button>
          <span role="status">{copy === 'done' && words.block.copied}</span>
        </Furniture>
      )}
    </div>
  );
}
