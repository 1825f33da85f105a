import type { Source } from '../../model/article/article.ts';
import { hostOf } from '../../model/links.ts';
import { SafeLink } from '../elements/SafeLink.tsx';
import { useInterface } from '../i18n/interface.tsx';
import { InterfaceScope } from '../i18n/LanguageScope.tsx';
import { FootRow } from './FootRow.tsx';
import styles from './Sources.module.css';

/** Renders the sources of an article with links. */
export function Sources({ sources }: { sources: Source[] }) {
  const { article } = useInterface().texts;
  return (
    <FootRow title={article.sources(sources.length)} name="source">
      <ul>
        {sources.map((source) => (
          <li key={`${source.name} ${source.url}`}>
            <SafeLink href={source.url}>
              <bdi>{source.name ?? hostOf(source.url ?? '') ?? source.url}</bdi>
            </SafeLink>
            {source.role !== undefined && source.role !== 'source' && (
              <>
                {' '}
                <InterfaceScope as="span" className={styles.role}>
                  {article.sourceRole[source.role]}
                </InterfaceScope>
              </>
            )}
          </li>
        ))}
      </ul>
    </FootRow>
  );
}
