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

/** Renders a link to an address from content; its text alone where the address is not safe. */
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
