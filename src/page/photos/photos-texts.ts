import { createContext, useContext } from 'react';
import type { PhotosTexts } from '../i18n/texts.ts';

/** React context of the interface text of photos that are opened large, which is loaded with them. */
export const PhotosTextsContext = createContext<PhotosTexts | undefined>(undefined);

/** Returns the interface text of photos that are opened large. @throws outside `PhotosTextsContext` */
export function usePhotosTexts(): PhotosTexts {
  const texts = useContext(PhotosTextsContext);
  if (texts === undefined) throw new Error('No PhotosTextsContext around this component');
  return texts;
}
