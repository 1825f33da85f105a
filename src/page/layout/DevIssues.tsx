import { useInterface } from '../i18n/interface.tsx';
import { Furniture } from '../i18n/LanguageScope.tsx';
import styles from './DevIssues.module.css';

/** One thing wrong in a file: where, and in which words. */
export interface DevFault {
  line?: number;
  column?: number;
  path: string;
  message: string;
  severity: 'error' | 'warning';
}

interface Props {
  file: string;
  faults: DevFault[];
}

/** What `npm run dev` shows in place of a story it can't show: everything wrong with the file, at once. */
export function DevFaults({ file, faults }: Props) {
  const { development } = useInterface();
  if (development === undefined) return null;
  return (
    <Furniture as="div" className={styles.faults}>
      <h1 className={styles.title}>{development.faults(faults.length)}</h1>
      <p className={styles.file}>
        <code>{file}</code>
      </p>
      <p>{development.faultsText}</p>
      <ol className={styles.list}>
        {faults.map((fault) => (
          <li key={`${fault.path} ${fault.message}`} className={styles[fault.severity]}>
            <p className={styles.where}>
              <b>{development.severity[fault.severity]}</b>{' '}
              {fault.line !== undefined && <>{development.line(fault.line, fault.column)} </>}
              <code>{fault.path}</code>
            </p>
            <p>{fault.message}</p>
          </li>
        ))}
      </ol>
    </Furniture>
  );
}
