import { Fragment } from 'react';
import { useInterface } from '../i18n/interface.tsx';
import styles from './CommentText.module.css';
import { linkedParts, paragraphsOf } from './comment-links.ts';
import { foldPosition } from './fold-text.ts';

/** Renders the text of a comment: paragraphs, line breaks, and addresses as links. */
export function CommentText({ text }: { text: string }) {
  const { texts } = useInterface();
  const end = foldPosition(text);
  const rest = text.slice(end);
  return (
    <>
      <Paragraphs text={text.slice(0, end)} />
      {rest !== '' && (
        <details>
          <summary>{texts.article.readMore}</summary>
          <Paragraphs text={rest} />
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
