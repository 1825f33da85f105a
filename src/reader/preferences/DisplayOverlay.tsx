import { DisplayTextsContext } from '../../page/display/display-texts.ts';
import { useInterface } from '../../page/i18n/interface.tsx';
import { Dialog } from '../../page/layout/Dialog.tsx';
import { usePageData } from '../data/page-data.tsx';
import { Display } from './Display.tsx';
import { displayTextsQuery } from './display-texts-query.ts';

export { displayTextsQuery as textsQuery };

/** Renders the reader's settings in a dialog over the current page. */
export default function DisplayOverlay({ onClose }: { onClose: () => void }) {
  const texts = usePageData(displayTextsQuery(useInterface()));
  return (
    <DisplayTextsContext value={texts}>
      <Dialog title={texts.title} close={texts.close} onClose={onClose}>
        <Display />
      </Dialog>
    </DisplayTextsContext>
  );
}
