import { useEffect, useRef, useState } from 'react';
import { COMMENT_LIMITS, type FieldCode } from '../../model/comment/comment.ts';
import { useInterface } from '../i18n/interface.tsx';
import styles from './CommentTextField.module.css';
import { FormField } from './FormField.tsx';

/** From how many characters before the limit the count is shown. */
const NEAR = 500;

/** The comment itself. It takes any length, and says in time how much of it fits. */
export function CommentTextField({ error, text }: { error?: FieldCode; text?: string }) {
  const { texts } = useInterface();
  const area = useRef<HTMLTextAreaElement>(null);
  const [left, setLeft] = useState<number>(COMMENT_LIMITS.text);
  const measure = () => setLeft(COMMENT_LIMITS.text - lengthOf(area.current?.value ?? ''));
  /* The browser may have put text back, or the reader may have typed before anybody listened. */
  useEffect(measure, []);
  return (
    <FormField field="text" required error={error} note="reply-left" wide>
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
          <p className={styles.left} id="reply-left" aria-live="polite">
            {left >= 0 ? left < NEAR && texts.form.left(left) : texts.form.over(-left)}
          </p>
        </>
      )}
    </FormField>
  );
}

/* In code points, as the service counts. */
function lengthOf(text: string): number {
  let length = 0;
  for (const _ of text) length++;
  return length;
}
