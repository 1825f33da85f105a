import type { Interface } from '../../../page/i18n/interface.tsx';
import { loadCode } from '../../data/fetch-json.ts';
import type { DataQuery } from '../../data/page-data.tsx';
import type { EndMatterCode } from './end-matter-code.ts';

/** Query for the code of what stands below the body of an article, with its texts. */
export const endMatterQuery = (
  language: Pick<Interface, 'language' | 'locale'>,
): DataQuery<EndMatterCode> => ({
  key: ['code', 'end matter'],
  staleTime: Number.POSITIVE_INFINITY,
  fetch: ({ request }) =>
    loadCode(
      import('./end-matter-code.ts').then(({ loadEndMatter }) => loadEndMatter(language)),
      request,
    ),
});
