import { LiveBar } from '../../page/article/LiveBar.tsx';
import { ChangedBlock, CorrectionMark, MarkedText } from '../../page/article/MarkedText.tsx';
import { ChangedBar } from '../../page/saved/ChangedBar.tsx';
import { GoOnBar } from '../../page/saved/GoOnBar.tsx';
import { NotSavedBar } from '../../page/saved/NotSavedBar.tsx';
import { TimeLeftNote } from '../../page/saved/TimeLeftNote.tsx';

const noop = () => {};

/** Difference of a paragraph, and its correction. */
export const CHANGED = {
  change: [{ same: 'It opened at ' }, { removed: 'six' }, { added: 'seven' }, { same: '.' }],
  correction: {
    at: '2022-11-24T09:00:00Z',
    kind: 'correction' as const,
    text: 'It opened an hour later.',
  },
};

/** Renders what tells a reader of changes, new entries, and how far they are. */
export function ReadingSheet() {
  return (
    <>
      <TimeLeftNote minutes={4} />
      <LiveBar waiting={3} shown={[]} onShow={noop} onDismiss={noop} />
      <LiveBar waiting={undefined} shown={['b-a', 'b-b']} onShow={noop} onDismiss={noop} />
      <p>
        <MarkedText change={CHANGED.change} />
      </p>
      <p>
        <ChangedBlock change={CHANGED.change} />
      </p>
      <CorrectionMark correction={CHANGED.correction} />
      <NotSavedBar onDismiss={noop} />
      <GoOnBar onGoOn={noop} onDismiss={noop} />
      <ChangedBar
        since={{ changed: 1, added: 2, removed: 0, corrections: 1 }}
        readAt={Date.UTC(2022, 10, 22, 9)}
        changedAt="2022-11-23T06:10:00Z"
        inText={{ isShown: false, onToggle: noop }}
        onDismiss={noop}
      />
    </>
  );
}
