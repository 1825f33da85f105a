import type { Source } from '../../../model/article/article.ts';
import { hostOf } from '../../../model/links.ts';
import { SafeLink } from '../../elements/SafeLink.tsx';
import { InterfaceScope } from '../../i18n/LanguageScope.tsx';
import { useEndMatterTexts } from './end-matter-texts.ts';
import { FootRow } from './FootRow.tsx';
import styles from './Sources.module.css';

/** Renders the sources of an article with links. */
export function Sources({ sources }: { sources: Source[] }) {
  const texts = useEndMatterTexts();
  return (
    <FootRow title={texts.sources(sources.length)} name="source">
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
                  {texts.sourceRole[source.role]}
                </InterfaceScope>
              </>
            )}
          </li>
        ))}
      </ul>
    </FootRow>
  );
}
