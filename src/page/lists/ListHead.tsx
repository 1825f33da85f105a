import { isWebHref, safeHref } from '../../model/links.ts';
import type { ArticleList, ListedAuthor } from '../../model/lists/lists.ts';
import { monthsPath, namesPath, underBase } from '../../model/routes.ts';
import { PhotoFigure } from '../elements/PhotoFigure.tsx';
import { useInterface } from '../i18n/interface.tsx';
import { InterfaceScope } from '../i18n/LanguageScope.tsx';
import { classes } from '../style/classes.ts';
import styles from './ListHead.module.css';

/** Renders the head of a list: its kind, title and description. */
export function ListHead({ list, title }: { list: ArticleList; title: string }) {
  const { texts } = useInterface();
  const { page } = list;
  const author = list.kind === 'author' && page === undefined ? list.author : undefined;
  return (
    <header className={classes(styles.head, author?.photo?.src !== undefined && styles.pictured)}>
      <Kind list={list} />
      <h1 className={classes(styles.title, 'headline')}>
        <bdi>{title}</bdi>
      </h1>
      {page !== undefined && <InterfaceScope as="p">{texts.section.page(page)}</InterfaceScope>}
      {page === undefined && list.kind === 'section' && list.section.description !== undefined && (
        <p>{list.section.description}</p>
      )}
      {author && <About author={author} />}
    </header>
  );
}

/** Renders the label above the title; sections have none. */
function Kind({ list }: { list: ArticleList }) {
  const { base, texts } = useInterface();
  if (list.kind === 'section') return null;
  return (
    <InterfaceScope as="p" className={classes(styles.kind, 'section-label')}>
      {list.kind === 'archive' ? (
        <a href={underBase(base, monthsPath())}>{texts.archive.title}</a>
      ) : (
        <a href={underBase(base, namesPath(list.kind === 'tag' ? 'tags' : 'authors'))}>
          {texts.list[list.kind]}
        </a>
      )}
    </InterfaceScope>
  );
}

function About({ author: { bio, photo, url } }: { author: ListedAuthor }) {
  const { texts } = useInterface();
  const href = safeHref(url);
  return (
    <>
      {bio !== undefined && <p>{bio}</p>}
      {href !== undefined && isWebHref(href) && (
        <InterfaceScope as="p">
          <a href={href} rel="me noopener">
            {texts.list.elsewhere}
          </a>
        </InterfaceScope>
      )}
      {photo?.src !== undefined && <PhotoFigure photo={photo} slot="portrait" below="credit" first />}
    </>
  );
}
