import type { Inline, List, ListBlock, ListItem } from '../../../model/article/article.ts';
import { InlineText } from '../../elements/InlineText.tsx';
import styles from './BodyList.module.css';

/** Renders an ordered or unordered list, with nested lists. */
export function BodyList({ id, block }: { id?: string; block: ListBlock }) {
  return <NestedList id={id} list={block} />;
}

function NestedList({ id, list }: { id?: string; list: List }) {
  const Element = list.ordered ? 'ol' : 'ul';
  return (
    <Element id={id} className={styles.list}>
      {list.items.map((item, index) => {
        const { text, list: inner } = itemOf(item);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: items have no name and never move
          <li key={index}>
            <InlineText text={text} />
            {inner && <NestedList list={inner} />}
          </li>
        );
      })}
    </Element>
  );
}

const itemOf = (item: Inline | ListItem): ListItem =>
  typeof item === 'string' || Array.isArray(item) ? { text: item } : item;
