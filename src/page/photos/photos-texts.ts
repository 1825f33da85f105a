import type { PhotosTexts } from '../i18n/texts.ts';
import { requiredContext } from '../required-context.ts';

/** React context of the interface text of photos that are opened large, which is loaded with them, and its hook. */
export const [PhotosTextsContext, usePhotosTexts] = requiredContext<PhotosTexts>('PhotosTextsContext');
