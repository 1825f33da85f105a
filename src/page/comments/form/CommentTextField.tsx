import { useEffect, useRef, useState } from 'react';
import { COMMENT_LIMITS } from '../../../model/comment/comment.ts';
import { useInterface } from '../../i18n/interface.tsx';
import { CommentText } from '../CommentText.tsx';
import styles from './CommentTextField.module.css';
import { FormField } from './FormField.tsx';

/** The counter is shown when fewer characters than this are left. */
const SHOW_COUNTER_BELOW = 500;

interface Props {
  /** Error message. */
  error?: string;
  /** Text at first. */
  text?: string;
  /** Whether the writer can look at the comment before it is sent; hydrated alone. */
  hasPreview?: boolean;
}

/** Renders the text field of the comment form. It accepts any length and counts the characters left near the limit. */
export function CommentTextField({ error, text, hasPreview = false }: Props) {
  const { texts } = useInterface();
  const area = useRef<HTMLTextAreaElement>(null);
  const [left, setLeft] = useState<number>(COMMENT_LIMITS.text);
  /** What the preview shows; undefined while it is closed. */
  const [preview, setPreview] = useState<string>();
  const measure = () => {
    const typed = area.current?.value ?? '';
    setLeft(COMMENT_LIMITS.text - lengthOf(typed));
    setPreview((shown) => (shown === undefined ? undefined : typed));
  };
  /* The browser may have restored text, or the reader may have typed before hydration. */
  useEffect(measure, []);
  return (
    <FormField field="text" required error={error} note="reply-markup reply-left" wide>
      {(attributes) => (
        <>
          <textarea
            {...(attributes as object)}
            ref={area}
            rows={7}
            dir="auto"
            defaultValue={text}
            onInput={measure}
          />
          <p className={styles.note} id="reply-markup">
            {texts.form.markup}
          </p>
          {/* Only with words to show: hydration must not move what stands below. */}
          {hasPreview && left < COMMENT_LIMITS.text && (
            <details
              onToggle={(event) =>
                setPreview(event.currentTarget.open ? (area.current?.value ?? '') : undefined)
              }
            >
              <summary>{texts.form.preview}</summary>
              <div className={styles.preview}>{preview !== undefined && <CommentText text={preview} />}</div>
            </details>
          )}
          <p className={styles.left} id="reply-left" aria-live="polite">
            {left >= 0 ? left < SHOW_COUNTER_BELOW && texts.form.left(left) : texts.form.over(-left)}
          </p>
        </>
      )}
    </FormField>
  );
}

/** Returns the length in code points, as `COMMENT_LIMITS` counts. */
function lengthOf(text: string): number {
  let length = 0;
  for (const _ of text) length++;
  return length;
}
