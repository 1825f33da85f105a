import type { NamesList } from '../../model/lists/lists.ts';
import { authorPath, tagPath, underBase } from '../../model/routes.ts';
import { useInterface } from '../i18n/interface.tsx';
import { InterfaceScope } from '../i18n/LanguageScope.tsx';
import { classes } from '../style/classes.ts';
import styles from './GroupedLinks.module.css';
import head from './ListHead.module.css';

/** Renders links to the pages of all tags, or of all authors, by initial letter. */
export function NamesPage({ list: { of, groups } }: { list: NamesList }) {
  const { base, texts } = useInterface();
  const { title, empty } = texts.names[of];
  const pathOf = of === 'tags' ? tagPath : authorPath;
  return (
    <div>
      <InterfaceScope as="header" className={head.head}>
        <h1 className={classes(head.title, 'headline')}>{title}</h1>
        {groups.length === 0 && <p>{empty}</p>}
      </InterfaceScope>
      {groups.map(({ initial, names }) => (
        <section key={initial} className={styles.group} aria-label={initial}>
          <h2>{initial}</h2>
          <ul>
            {names.map(({ name, slug, count }) => (
              <li key={slug}>
                <a href={underBase(base, pathOf(slug))}>
                  <bdi>{name}</bdi>
                </a>{' '}
                <InterfaceScope as="span" className={styles.count}>
                  {texts.archive.count(count)}
                </InterfaceScope>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
