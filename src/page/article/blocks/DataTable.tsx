import type { Inline, TableBlock } from '../../../model/article/article.ts';
import { plainText } from '../../../model/article/blocks.ts';
import { InlineText } from '../../elements/InlineText.tsx';
import { useInterface } from '../../i18n/interface.tsx';
import { classes } from '../../style/classes.ts';
import styles from './DataTable.module.css';

/** Renders a table, which scrolls where it is wider than the page. */
export function DataTable({ id, block }: { id?: string; block: TableBlock }) {
  const { texts } = useInterface();
  const caption = `caption-${id}`;
  const numeric = block.header.map((_, column) => block.rows.every((row) => isNumber(row[column] ?? '')));
  const cell = (column: number) => classes(numeric[column] && block.rows.length > 0 && styles.number);
  const named = block.caption === undefined ? undefined : caption;
  return (
    <section
      id={id}
      className={classes(styles.scroll, 'table')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key
      tabIndex={0}
      aria-labelledby={named}
      aria-label={named === undefined ? texts.block.table : undefined}
    >
      <table>
        {block.caption !== undefined && (
          <caption id={caption}>
            <InlineText text={block.caption} />
          </caption>
        )}
        <thead>
          <tr>
            {block.header.map((text, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns never move
              <th key={column} scope="col" className={cell(column)}>
                <InlineText text={text} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map((row, line) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows never move
            <tr key={line}>
              {row.map((text, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns never move
                <td key={column} className={cell(column)}>
                  <InlineText text={text} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Whether a cell is a number or a dash for none; columns of these are right-aligned. */
const isNumber = (text: Inline): boolean =>
  /^(?:[+−–-]?[\p{Sc}]?\s?\p{Nd}[\p{Nd}.,'’\s   ]*\s?[%°\p{Sc}]?|[–—-])?$/u.test(plainText(text).trim());
