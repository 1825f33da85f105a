import { Fragment } from 'react';
import {
  type CommentInline,
  type CommentParagraph,
  parseCommentText,
} from '../../model/comment/comment-text.ts';
import { useInterface } from '../i18n/interface.tsx';
import styles from './CommentText.module.css';
import { foldPosition } from './fold-text.ts';

/** Renders the text of a comment with its markup. */
export function CommentText({ text }: { text: string }) {
  const { texts } = useInterface();
  const end = foldPosition(text);
  const rest = text.slice(end);
  const line = text.lastIndexOf('\n', end - 1) + 1;
  return (
    <>
      <Blocks text={text.slice(0, end)} />
      {rest !== '' && (
        <details>
          <summary>{texts.article.readMore}</summary>
          {/* The rest of a quoted line is quoted. */}
          <Blocks text={(line < end && text[line] === '>' ? '> ' : '') + rest} />
        </details>
      )}
    </>
  );
}

function Blocks({ text }: { text: string }) {
  return parseCommentText(text).map(({ kind, paragraphs }, index) => {
    const content = paragraphs.map((lines, number) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a comment's paragraphs never move
      <Paragraph key={number} lines={lines} dir={kind === 'quotation' ? undefined : 'auto'} />
    ));
    return kind === 'quotation' ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: nor do its blocks
      <blockquote key={index} className={styles.quotation} dir="auto">
        {content}
      </blockquote>
    ) : (
      content
    );
  });
}

/** @param dir absent in a quotation: its first words decide for all of it, and they must not be in an element with a direction */
function Paragraph({ lines, dir }: { lines: CommentParagraph; dir: 'auto' | undefined }) {
  return (
    <p className={styles.text} dir={dir}>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: nor do its lines
        <Fragment key={index}>
          {index > 0 && <br />}
          <Line parts={line} />
        </Fragment>
      ))}
    </p>
  );
}

function Line({ parts }: { parts: CommentInline[] }) {
  return parts.map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a line never move
    <Fragment key={index}>{typeof part === 'string' ? part : <Marked part={part} />}</Fragment>
  ));
}

function Marked({ part }: { part: Exclude<CommentInline, string> }) {
  if (part.kind === 'link')
    return (
      <a href={part.href} rel="nofollow ugc noopener noreferrer" dir="ltr">
        {part.text}
      </a>
    );
  if (part.kind === 'code') return <code dir="ltr">{part.text}</code>;
  const Element = part.kind === 'strong' ? 'strong' : 'em';
  return (
    <Element>
      <Line parts={part.content} />
    </Element>
  );
}
