import type { Author } from '../../../model/article/article.ts';
import { authorPath, underBase } from '../../../model/routes.ts';
import { useInterface } from '../../i18n/interface.tsx';
import { InterfaceScope } from '../../i18n/LanguageScope.tsx';
import { NameList } from '../../i18n/NameList.tsx';
import { classes } from '../../style/classes.ts';
import styles from './Byline.module.css';

/** Renders the byline of an article; names link to the authors' pages. */
export function Byline({ authors }: { authors: Author[] }) {
  const { texts } = useInterface();
  return (
    <InterfaceScope as="p" className={classes(styles.author, 'author')}>
      {texts.article.by}{' '}
      <NameList>
        {authors.map((author) => (
          <AuthorName key={author.slug ?? author.name} author={author} />
        ))}
      </NameList>
    </InterfaceScope>
  );
}

function AuthorName({ author: { name, role, slug } }: { author: Author }) {
  const { base } = useInterface();
  return (
    <>
      <bdi className={styles.name}>
        {slug === undefined ? (
          name
        ) : (
          <a href={underBase(base, authorPath(slug))} rel="author">
            {name}
          </a>
        )}
      </bdi>
      {role !== undefined && (
        <>
          {', '}
          <bdi>{role}</bdi>
        </>
      )}
    </>
  );
}
