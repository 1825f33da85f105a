import type { ReactNode } from 'react';
import { LanguageScope, type WrittenLanguage } from '../i18n/LanguageScope.tsx';
import { classes } from '../style/classes.ts';
import styles from './SectionLabel.module.css';

interface Props {
  children: ReactNode;
  /** Analysis, Opinion, Live: what kind of article it is. */
  label?: string;
  /** The edition's, where the article beneath speaks another. */
  tongue?: WrittenLanguage;
}

/** What stands above a headline: the section, and the kind of article where it is one. */
export function SectionLabel({ children, label, tongue }: Props) {
  const content = (
    <>
      {children}
      {label !== undefined && (
        <>
          {' '}
          <span className={classes(styles.kind, 'label')}>{label}</span>
        </>
      )}
    </>
  );
  const name = classes(styles.label, 'section-label');
  if (tongue === undefined) return <p className={name}>{content}</p>;
  return (
    <LanguageScope as="p" className={name} {...tongue}>
      {content}
    </LanguageScope>
  );
}
