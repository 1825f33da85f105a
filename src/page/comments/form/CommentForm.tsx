import type { FormEvent, FormEventHandler, ReactNode, Ref } from 'react';
import { type Comment, FORM_ANSWER_ID } from '../../../model/comment/comment.ts';
import { safeHref } from '../../../model/links.ts';
import { commentAnchor, underBase } from '../../../model/routes.ts';
import { Moment } from '../../i18n/DateTimes.tsx';
import { useInterface } from '../../i18n/interface.tsx';
import { InterfaceScope } from '../../i18n/LanguageScope.tsx';
import { Button } from '../../layout/Button.tsx';
import { classes } from '../../style/classes.ts';
import { useCommentsAddress } from '../comments-context.ts';
import styles from './CommentForm.module.css';
import { CommentTextField } from './CommentTextField.tsx';
import { FormField, RequiredMark } from './FormField.tsx';
import { FormProblems } from './FormProblems.tsx';
import { type FieldErrors, fieldId } from './form-fields.ts';

/** Initial values of the fields. */
export interface CommentDefaults {
  text?: string;
  name?: string;
  email?: string;
  url?: string;
  remember?: boolean;
}

/**
 * The form works in two ways, hence the number of props: server-rendered it posts by itself, hydrated it passes events
 * on. Its fields are uncontrolled, so that nothing typed before hydration is lost.
 */
interface Props {
  /** Address that the form posts to without JavaScript. */
  action: string;
  requireEmail: boolean;
  errors?: FieldErrors;
  /** What went wrong with the submission, as a sentence. */
  problem?: ReactNode;
  phase?: 'idle' | 'sending';
  defaults?: CommentDefaults;
  /** The comment that is answered; absent where the writer begins a thread. */
  replyTo?: Pick<Comment, 'id' | 'name'>;
  /** When comments close, RFC 3339. */
  closesAt?: string;
  /** Values of hidden fields. */
  hiddenFields?: Readonly<Record<string, string>>;
  /** Set once hydrated; our validation then replaces the browser's. */
  onSubmit?: FormEventHandler<HTMLFormElement>;
  onInput?: FormEventHandler<HTMLFormElement>;
  formRef?: Ref<HTMLFormElement>;
}

/** Renders the title of the form, with a way back from a reply to a comment of one's own. */
function Title({ replyTo }: Pick<Props, 'replyTo'>) {
  const { texts } = useInterface();
  const address = useCommentsAddress();
  if (replyTo === undefined) return <h3 id="reply-title">{texts.form.title}</h3>;
  return (
    <>
      <h3 id="reply-title">
        {texts.form.replyTo} <bdi>{replyTo.name}</bdi>
      </h3>
      <p className={styles.notes}>
        <a href={`${address({ comment: replyTo.id })}#${commentAnchor(replyTo.id)}`}>{texts.form.replied}</a>{' '}
        <a href={`${address({})}#respond`}>{texts.form.noReply}</a>
      </p>
      <input type="hidden" name="parent" value={replyTo.id} />
    </>
  );
}

/** Renders a link to the edition's privacy policy, where it has one. */
function PrivacyLink() {
  const { base, privacy, texts } = useInterface();
  const href = safeHref(privacy);
  if (href === undefined) return null;
  return (
    <>
      {' '}
      <a href={underBase(base, href)}>{texts.form.privacy}</a>
    </>
  );
}

/** Renders the comment form. */
export function CommentForm(props: Props) {
  const { action, requireEmail, errors = {}, problem, phase = 'idle', onSubmit, onInput } = props;
  const { texts } = useInterface();
  const sending = phase === 'sending';
  const submit = (event: FormEvent<HTMLFormElement>) => {
    if (sending) event.preventDefault();
    else onSubmit?.(event);
  };
  return (
    <InterfaceScope
      as="form"
      className={classes(styles.form, 'comment-form')}
      id="respond"
      method="post"
      action={`${action}#${FORM_ANSWER_ID}`}
      noValidate={onSubmit !== undefined}
      onSubmit={submit}
      onInput={onInput}
      ref={props.formRef}
      aria-labelledby="reply-title"
    >
      <Title replyTo={props.replyTo} />
      <FormProblems errors={errors} problem={problem} />
      <p className={styles.notes}>
        <span id="reply-email-note">{texts.form.emailNote}</span> {texts.form.requiredNote}
        <RequiredMark />
        <PrivacyLink />
        {props.closesAt !== undefined && (
          <>
            {' '}
            {texts.form.openUntil} <Moment at={props.closesAt} />.
          </>
        )}
      </p>
      <Fields
        requireEmail={requireEmail}
        errors={errors}
        defaults={props.defaults ?? {}}
        hasPreview={onSubmit !== undefined}
      />
      {/* Programs fill it in, people do not see it (C14). */}
      <input name="subject" hidden tabIndex={-1} autoComplete="off" />
      {Object.entries(props.hiddenFields ?? {}).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <p className={styles.send}>
        <Button type="submit" aria-disabled={sending || undefined}>
          {sending ? texts.form.sending : texts.form.submit}
        </Button>
      </p>
    </InterfaceScope>
  );
}

interface FieldsProps {
  requireEmail: boolean;
  errors: FieldErrors;
  defaults: CommentDefaults;
  hasPreview: boolean;
}

function Fields({ requireEmail, errors, defaults, hasPreview }: FieldsProps) {
  const { texts } = useInterface();
  return (
    <div className={styles.fields}>
      <CommentTextField error={errors.text} text={defaults.text} hasPreview={hasPreview} />
      <FormField field="name" required error={errors.name}>
        {(rest) => (
          <input {...rest} type="text" autoComplete="name" dir="auto" defaultValue={defaults.name} />
        )}
      </FormField>
      <FormField field="email" required={requireEmail} error={errors.email} note="reply-email-note">
        {(rest) => (
          <input {...rest} type="email" autoComplete="email" dir="ltr" defaultValue={defaults.email} />
        )}
      </FormField>
      <FormField field="url" required={false} error={errors.url} wide>
        {(rest) => <input {...rest} type="url" autoComplete="url" dir="ltr" defaultValue={defaults.url} />}
      </FormField>
      <div className={classes(styles.remember, 'wide')}>
        <input
          id={fieldId('remember')}
          name="remember"
          type="checkbox"
          value="yes"
          defaultChecked={defaults.remember}
        />
        <label htmlFor={fieldId('remember')}>{texts.form.remember}</label>
      </div>
    </div>
  );
}
