import type { OtherLanguage } from '../../../model/article/article.ts';
import { articlePath, underBase } from '../../../model/routes.ts';
import { useInterface } from '../../i18n/interface.tsx';
import { InterfaceScope } from '../../i18n/LanguageScope.tsx';
import { NameList } from '../../i18n/NameList.tsx';
import styles from './Times.module.css';

/** Renders links to the other language versions of an article, each named in its own language. */
export function OtherLanguages({ translations }: { translations: OtherLanguage[] }) {
  const { base, texts } = useInterface();
  return (
    <InterfaceScope as="p" className={styles.times}>
      {texts.article.alsoIn}{' '}
      <NameList>
        {translations.map(({ slug, language, name }) => (
          <a key={slug} href={underBase(base, articlePath(slug))} hrefLang={language} lang={language}>
            <bdi>{name}</bdi>
          </a>
        ))}
      </NameList>
    </InterfaceScope>
  );
}
