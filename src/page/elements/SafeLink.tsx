import type { ReactNode } from 'react';
import { isWebHref, safeHref } from '../../model/links.ts';
import { underBase } from '../../model/routes.ts';
import { useInterface } from '../i18n/interface.tsx';
import styles from './SafeLink.module.css';

interface Props {
  href: string | undefined;
  children: ReactNode;
  rel?: string;
}

/** A link out of content. Where the address is not one a link may have, its words stand alone. */
export function SafeLink({ href, children, rel = '' }: Props) {
  const { base } = useInterface();
  const safe = safeHref(href);
  if (safe === undefined) return children;
  const relation = isWebHref(safe) ? `noopener ${rel}`.trim() : rel || undefined;
  return (
    <a className={styles.link} href={underBase(base, safe)} rel={relation}>
      {children}
    </a>
  );
}
