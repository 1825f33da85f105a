import type { EditionInterface, InterfaceLanguage } from '../../model/edition/interface-language.ts';
import commentPagesAr from './ar/comment-pages.ts';
import mailsAr from './ar/mails.ts';
import moderationAr from './ar/moderation.ts';
import { countFormats } from './count-formats.ts';
import commentPagesDe from './de/comment-pages.ts';
import mailsDe from './de/mails.ts';
import moderationDe from './de/moderation.ts';
import commentPagesEn from './en/comment-pages.ts';
import mailsEn from './en/mails.ts';
import moderationEn from './en/moderation.ts';
import commentPagesRu from './ru/comment-pages.ts';
import mailsRu from './ru/mails.ts';
import moderationRu from './ru/moderation.ts';
import type { Catalogue, CommentPagesTexts, MailTexts, ModerationTexts } from './texts.ts';

const moderation: Record<InterfaceLanguage, Catalogue<ModerationTexts>> = {
  ar: moderationAr,
  de: moderationDe,
  en: moderationEn,
  ru: moderationRu,
};

const mails: Record<InterfaceLanguage, Catalogue<MailTexts>> = {
  ar: mailsAr,
  de: mailsDe,
  en: mailsEn,
  ru: mailsRu,
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

/** Returns the texts of mails. */
export const mailTexts = ({ language, locale }: EditionInterface): MailTexts =>
  mails[language](countFormats(locale));
