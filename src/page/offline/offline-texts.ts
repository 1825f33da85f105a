import type { OfflineTexts } from '../i18n/texts.ts';
import { requiredContext } from '../required-context.ts';

/** React context of the interface text of reading without a connection, which is loaded with its pages, and its hook. */
export const [OfflineTextsContext, useOfflineTexts] = requiredContext<OfflineTexts>('OfflineTextsContext');
