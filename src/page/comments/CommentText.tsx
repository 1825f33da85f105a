import { Fragment } from 'react';
import { useInterface } from '../i18n/interface.tsx';
import styles from './CommentText.module.css';
import { linkedParts, paragraphsOf } from './comment-links.ts';

/** Lines of a comment that are always shown, where a line has so many letters; of one that has more, the rest is folded. */
const SHOWN_LINES = 40;
const LINE_LETTERS = 60;

/** Renders the text of a comment: paragraphs, line breaks, and addresses as links. */
export function CommentText({ text }: { text: string }) {
  const { texts } = useInterface();
  const lines = text.split('\n');
  let shown = 0;
  const end = lines.findIndex((line, i) => {
    shown += 1 + Math.floor(line.length / LINE_LETTERS);
    return i > 0 && shown > SHOWN_LINES;
  });
  const rest = end < 0 ? [] : lines.splice(end);
  return (
    <>
      <Paragraphs text={lines.join('\n')} />
      {rest.length > 0 && (
        <details>
          <summary>{texts.article.readMore}</summary>
          <Paragraphs text={rest.join('\n')} />
        </details>
      )}
    </>
  );
}

function Paragraphs({ text }: { text: string }) {
  return paragraphsOf(text).map((lines, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a comment's paragraphs never move
    <p key={index} className={styles.text} dir="auto">
      {lines.map((line, number) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: nor do its lines
        <Fragment key={number}>
          {number > 0 && <br />}
          <Line line={line} />
        </Fragment>
      ))}
    </p>
  ));
}

function Line({ line }: { line: string }) {
  return linkedParts(line).map((part, index) =>
    typeof part === 'string' ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a line never move
      <a key={index} href={part.href} rel="nofollow ugc noopener noreferrer" dir="ltr">
        {part.text}
      </a>
    ),
  );
}
