import { loadOfflineTexts } from '../../page/i18n/load-offline-texts.ts';
import { textsQuery } from '../data/texts-query.ts';

/** Query for the texts of reading without a connection. */
export const offlineTextsQuery = textsQuery('offline', loadOfflineTexts);
