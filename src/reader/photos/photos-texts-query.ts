import { loadPhotosTexts } from '../../page/i18n/load-photos-texts.ts';
import { textsQuery } from '../data/texts-query.ts';

/** Query for the texts of photos that are opened large. */
export const photosTextsQuery = textsQuery('photos', loadPhotosTexts);
