import type { SearchTexts } from '../i18n/texts.ts';
import { requiredContext } from '../required-context.ts';

/** React context of the interface text of the search, which is loaded with it, and its hook. */
export const [SearchTextsContext, useSearchTexts] = requiredContext<SearchTexts>('SearchTextsContext');
