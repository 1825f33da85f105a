import { loadSearchTexts } from '../../page/i18n/load-search-texts.ts';
import { textsQuery } from '../data/texts-query.ts';

/** Query for the texts of the search. */
export const searchTextsQuery = textsQuery('search', loadSearchTexts);
