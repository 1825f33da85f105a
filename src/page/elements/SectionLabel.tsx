import type { ReactNode } from 'react';
import { LanguageScope, type WrittenLanguage } from '../i18n/LanguageScope.tsx';
import { classes } from '../style/classes.ts';
import styles from './SectionLabel.module.css';

interface Props {
  children: ReactNode;
  /** Kind of article: Analysis, Opinion, Live. */
  label?: string;
  /** Language of the label, where it may differ from the article's. */
  language?: WrittenLanguage;
}

/** Renders the label above a headline: the section and the kind of article. */
export function SectionLabel({ children, label, language }: Props) {
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
  if (language === undefined) return <p className={name}>{content}</p>;
  return (
    <LanguageScope as="p" className={name} {...language}>
      {content}
    </LanguageScope>
  );
}
