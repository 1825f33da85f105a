import { type FileFault, pathText } from '../../model/issues.ts';
import { headOf } from '../../model/head/head.ts';
import type { HiddenReason } from '../../model/visibility.ts';
import { DevFaults } from '../../page/layout/DevIssues.tsx';
import { HiddenBanner } from '../../page/layout/HiddenBanner.tsx';
import { Shell } from '../../page/layout/PageFrame.tsx';
import { useEdition } from '../data/edition-context.tsx';
import { usePage } from '../navigation/use-page.tsx';

/** What is wrong with a story's file, in its place. */
export function Broken({ file, faults }: { file: string; faults: FileFault[] }) {
  const { edition } = useEdition();
  usePage(headOf(edition, { kind: 'missing', title: file }));
  return (
    <Shell edition={edition} place="inner">
      <DevFaults file={file} faults={faults.map((fault) => ({ ...fault, path: pathText(fault.path) }))} />
    </Shell>
  );
}

/** Why readers do not see the story that is shown. */
export const Hidden = ({ reason }: { reason: HiddenReason }) => <HiddenBanner reason={reason} />;
