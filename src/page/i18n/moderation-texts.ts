import type { EditionInterface, InterfaceLanguage } from '../../model/edition/interface-language.ts';
import commentPagesAr from './ar/comment-pages.ts';
import moderationAr from './ar/moderation.ts';
import { countFormats } from './count-formats.ts';
import commentPagesDe from './de/comment-pages.ts';
import moderationDe from './de/moderation.ts';
import commentPagesEn from './en/comment-pages.ts';
import moderationEn from './en/moderation.ts';
import commentPagesRu from './ru/comment-pages.ts';
import moderationRu from './ru/moderation.ts';
import type { Catalogue, CommentPagesTexts, ModerationTexts } from './texts.ts';

const moderation: Record<InterfaceLanguage, Catalogue<ModerationTexts>> = {
  ar: moderationAr,
  de: moderationDe,
  en: moderationEn,
  ru: moderationRu,
};

/** Texts of the pages about one comment, by language. */
export const COMMENT_PAGES_TEXTS: Record<InterfaceLanguage, CommentPagesTexts> = {
  ar: commentPagesAr,
  de: commentPagesDe,
  en: commentPagesEn,
  ru: commentPagesRu,
};

/** Returns the texts of the pages of moderation. */
export const moderationTexts = ({ language, locale }: EditionInterface): ModerationTexts =>
  moderation[language](countFormats(locale));
