import type { Interface } from '../../page/i18n/interface.tsx';
import { loadCode } from './fetch-json.ts';
import type { DataQuery } from './page-data.tsx';

/** Returns the query for texts that load with the code that needs them, in the language of an interface. */
export type TextsQuery<Texts> = (language: Pick<Interface, 'language' | 'locale'>) => DataQuery<Texts>;

/** Makes a query for such texts. @param name of the texts, in the cache */
export const textsQuery =
  <Texts>(
    name: string,
    load: (language: Pick<Interface, 'language' | 'locale'>) => Promise<Texts>,
  ): TextsQuery<Texts> =>
  (language) => ({
    key: ['texts', name],
    staleTime: Number.POSITIVE_INFINITY,
    fetch: ({ request }) => loadCode(load(language), request),
  });
