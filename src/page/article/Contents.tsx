import type { Block, HeadingBlock } from '../../model/article/article.ts';
import { InlineText } from '../elements/InlineText.tsx';
import { useInterface } from '../i18n/interface.tsx';
import { InterfaceScope } from '../i18n/LanguageScope.tsx';
import { classes } from '../style/classes.ts';
import { anchorOf } from './Blocks.tsx';
import styles from './Contents.module.css';

/** Renders links to the headings of a long article: folded, and open in the margin where there is room. */
export function Contents({ body }: { body: Block[] }) {
  const { contents } = useInterface().texts.article;
  const headings = body.filter((block): block is HeadingBlock => block.type === 'heading');
  return (
    <nav className={classes(styles.contents, 'contents')} aria-labelledby="contents-title">
      <details>
        <InterfaceScope as="summary" id="contents-title">
          {contents}
        </InterfaceScope>
        <ol>
          {headings.map((heading, index) => (
            <li key={heading.id ?? index} className={(heading.level ?? 2) > 2 ? styles.minor : undefined}>
              <a href={`#${anchorOf(heading)}`}>
                <InlineText text={heading.text} links={false} />
              </a>
            </li>
          ))}
        </ol>
      </details>
    </nav>
  );
}
