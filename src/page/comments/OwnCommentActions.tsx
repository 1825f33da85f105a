import { type FormEvent, useState } from 'react';
import type { WritingTexts } from '../i18n/texts.ts';
import { Button } from '../layout/Button.tsx';
import button from '../layout/text-button.module.css';
import field from './form/FormField.module.css';
import styles from './OwnCommentActions.module.css';

interface Props {
  /** The comment's text as its writer wrote it. */
  text: string;
  /** Whether its writer may change it now; afterwards it can only be erased. */
  canEdit: boolean;
  /** Address of the page that tells what becomes of it; absent where this browser has no token for it. */
  status?: string;
  /** What became of it. */
  note?: string;
  /** What went wrong last. */
  problem?: keyof WritingTexts['own'];
  texts: WritingTexts['own'];
  /** @returns whether it was changed */
  onSave: (text: string) => Promise<boolean>;
  onWithdraw: () => void;
  /** Saves all that is stored about it as a file; absent where this browser has no token for that. */
  onDownload?: () => void;
}

/** Renders what its writer can do with a comment: edit and withdraw it, and see what becomes of it. */
export function OwnCommentActions(props: Props) {
  const { text, canEdit, status, note, problem, texts, onSave, onWithdraw, onDownload } = props;
  const [remove, sure] = canEdit ? [texts.withdraw, texts.withdrawSure] : [texts.erase, texts.eraseSure];
  const [step, setStep] = useState<'none' | 'edit' | 'saving' | 'withdraw'>('none');
  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setStep('saving');
    const typed = String(new FormData(event.currentTarget).get('text'));
    setStep((await onSave(typed)) ? 'none' : 'edit');
  };
  if (step === 'edit' || step === 'saving')
    return (
      <form className={styles.form} onSubmit={save}>
        <div className={field.field}>
          {/* biome-ignore lint/a11y/noAutofocus: the writer has just asked for this field */}
          <textarea name="text" aria-label={texts.text} rows={5} dir="auto" defaultValue={text} autoFocus />
        </div>
        {problem && <p role="alert">{texts[problem]}</p>}
        <Button type="submit" aria-disabled={step === 'saving' || undefined}>
          {step === 'saving' ? texts.saving : texts.save}
        </Button>{' '}
        <button type="button" className={button.button} onClick={() => setStep('none')}>
          {texts.cancel}
        </button>
      </form>
    );
  return (
    <>
      {note !== undefined && <b role="status">{note}</b>}{' '}
      {status !== undefined && <a href={status}>{texts.status}</a>}{' '}
      {canEdit && (
        <button type="button" className={button.button} onClick={() => setStep('edit')}>
          {texts.edit}
        </button>
      )}{' '}
      {onDownload && (
        <>
          <button
            type="button"
            className={button.button}
            onClick={() => (step === 'withdraw' ? onWithdraw() : setStep('withdraw'))}
          >
            {step === 'withdraw' ? sure : remove}
          </button>{' '}
          <button type="button" className={button.button} onClick={onDownload}>
            {texts.stored}
          </button>
        </>
      )}
      {problem && <span role="alert">{texts[problem]}</span>}
    </>
  );
}
