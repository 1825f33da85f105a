import { useInterface } from '../i18n/interface.tsx';
import { LanguageScope } from '../i18n/LanguageScope.tsx';
import styles from './DevIssues.module.css';

/** An issue of a file, in the dev edition. */
export interface DevIssue {
  line?: number;
  column?: number;
  path: string;
  message: string;
  severity: 'error' | 'warning';
}

interface Props {
  file: string;
  issues: DevIssue[];
}

/** Renders all issues of a file in place of an invalid article, in `npm run dev`. */
export function DevIssues({ file, issues }: Props) {
  const { development } = useInterface();
  if (development === undefined) return null;
  return (
    <LanguageScope as="div" language="en" direction="ltr" className={styles.issues}>
      <h1 className={styles.title}>{development.issues(issues.length)}</h1>
      <p className={styles.file}>
        <code>{file}</code>
      </p>
      <p>{development.issuesText}</p>
      <ol className={styles.list}>
        {issues.map((issue) => (
          <li key={`${issue.path} ${issue.message}`} className={styles[issue.severity]}>
            <p className={styles.where}>
              <b>{development.severity[issue.severity]}</b>{' '}
              {issue.line !== undefined && <>{development.line(issue.line, issue.column)} </>}
              <code>{issue.path}</code>
            </p>
            <p>{issue.message}</p>
          </li>
        ))}
      </ol>
    </LanguageScope>
  );
}
