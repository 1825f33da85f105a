import { DisplayTextsContext } from '../../page/display/display-texts.ts';
import { displayEn } from '../../page/i18n/display-en.ts';
import { Dialog } from '../../page/layout/Dialog.tsx';
import { Display } from './Display.tsx';

/** Renders the reader's settings in a dialog over the current page. */
export default function DisplayOverlay({ onClose }: { onClose: () => void }) {
  return (
    <DisplayTextsContext value={displayEn}>
      <Dialog title={displayEn.title} close={displayEn.close} onClose={onClose}>
        <Display />
      </Dialog>
    </DisplayTextsContext>
  );
}
