import { useInterface } from '../../i18n/interface.tsx';
import { Notice } from '../../layout/Notice.tsx';
import button from '../../layout/text-button.module.css';

/** Renders the notice that the form has a stored draft, with a button to discard it (P05). */
export function DraftNotice({ onDiscard }: { onDiscard: () => void }) {
  const { comments } = useInterface().texts;
  return (
    <Notice>
      {comments.draftStored}{' '}
      <button type="button" className={button.strong} onClick={onDiscard}>
        {comments.discard}
      </button>
    </Notice>
  );
}
