import { headOf } from '../../model/head/head.ts';
import { type FileIssue, pathText } from '../../model/issues.ts';
import type { HiddenReason } from '../../model/visibility.ts';
import { DevIssues } from '../../page/layout/DevIssues.tsx';
import { PageFrame } from '../../page/layout/frame/PageFrame.tsx';
import { HiddenBanner } from '../../page/layout/HiddenBanner.tsx';
import { useEdition } from '../data/edition-context.tsx';
import { usePage } from '../navigation/use-page.tsx';

/** Renders the issues of an invalid article in its place. */
export function ArticleIssues({ file, issues }: { file: string; issues: FileIssue[] }) {
  const { edition } = useEdition();
  usePage(headOf(edition, { kind: 'missing', title: file }));
  return (
    <PageFrame edition={edition} kind="inner">
      <DevIssues file={file} issues={issues.map((issue) => ({ ...issue, path: pathText(issue.path) }))} />
    </PageFrame>
  );
}

/** Renders the banner over an article that is hidden from readers. */
export const HiddenArticleBanner = ({ reason }: { reason: HiddenReason }) => <HiddenBanner reason={reason} />;
