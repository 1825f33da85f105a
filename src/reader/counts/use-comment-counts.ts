import { useEffect } from 'react';
import { commentsServiceUrl } from '../../model/edition/comments-service.ts';
import { useInterface } from '../../page/i18n/interface.tsx';
import { useEdition } from '../data/edition-context.tsx';

/** React hook: loads the script that shows the counts of comments in lists, where they are served. */
export function useCommentCounts(): void {
  const service = commentsServiceUrl(useEdition());
  const { locale } = useInterface();
  useEffect(() => {
    if (service === undefined) return;
    import('./comment-counts.ts').then(
      ({ showCounts }) => showCounts({ service, locale }),
      // Without it the list is whole.
      () => undefined,
    );
  }, [service, locale]);
}
