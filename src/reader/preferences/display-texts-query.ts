import { loadDisplayTexts } from '../../page/i18n/load-display-texts.ts';
import { textsQuery } from '../data/texts-query.ts';

/** Query for the texts of the settings and of what this browser keeps. */
export const displayTextsQuery = textsQuery('display', loadDisplayTexts);
