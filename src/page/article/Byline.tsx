import type { Author } from '../../model/article/article.ts';
import { isWebAddress, safeHref } from '../../model/links.ts';
import { classes } from '../style/classes.ts';
import { useInterface } from '../words/interface.tsx';
import { Names } from '../words/Names.tsx';
import { Furniture } from '../words/Spoken.tsx';
import styles from './Byline.module.css';

/** Who wrote a story. A name that has an address of its own leads there. */
export function Byline({ authors }: { authors: Author[] }) {
  const { words } = useInterface();
  return (
    <Furniture as="p" className={classes(styles.author, 'author')}>
      {words.story.by}{' '}
      <Names>
        {authors.map((author) => (
          <AuthorName key={author.slug ?? author.name} author={author} />
        ))}
      </Names>
    </Furniture>
  );
}

function AuthorName({ author: { name, role, url } }: { author: Author }) {
  const href = safeHref(url);
  return (
    <>
      <bdi className={styles.name}>
        {href !== undefined && isWebAddress(href) ? (
          <a href={href} rel="author noopener">
            {name}
          </a>
        ) : (
          name
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
