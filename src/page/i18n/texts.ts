import type { CommentField, ErrorCode, FieldCode } from '../../model/comment/comment.ts';
import type { LocaleFormats } from './count-formats.ts';
import type commentPages from './en/comment-pages.ts';
import type counts from './en/counts.ts';
import type display from './en/display.ts';
import type en from './en/en.ts';
import type endMatter from './en/end-matter.ts';
import type mails from './en/mails.ts';
import type moderation from './en/moderation.ts';
import type offline from './en/offline.ts';
import type photos from './en/photos.ts';
import type search from './en/search.ts';
import type writing from './en/writing.ts';

/** A catalogue's type without its words: every text is a string, or a function that returns one. */
export type Widened<T> = T extends string
  ? string
  : T extends (...args: infer A) => string
    ? (...args: A) => string
    : { readonly [K in keyof T]: Widened<T[K]> };

/** Interface text in any language. */
export type InterfaceTexts = Widened<ReturnType<typeof en>>;

/** Texts of what stands below the body of an article, in any language. */
export type EndMatterTexts = Widened<ReturnType<typeof endMatter>>;

/** Texts of the search, in any language. */
export type SearchTexts = Widened<ReturnType<typeof search>>;

/** Texts of the reader's settings and of the page of what a browser keeps, in any language. */
export type DisplayTexts = Widened<ReturnType<typeof display>>;

/** Texts for who writes a comment, in any language: what is wrong with the form, and what to do with a comment of one's own. */
export interface WritingTexts {
  failures: Readonly<Record<ErrorCode, string>>;
  errors: Readonly<
    Record<CommentField, Partial<Record<FieldCode, string>>> & { any: Record<FieldCode, string> }
  >;
  own: Widened<ReturnType<typeof writing>['own']>;
}

/** Interface text of reading without a connection, in any language. */
export type OfflineTexts = Widened<ReturnType<typeof offline>>;

/** Interface text of photos that are opened large, in any language. */
export type PhotosTexts = Widened<ReturnType<typeof photos>>;

/** Interface text of the counts of comments in lists, in any language. */
export type CountTexts = Widened<ReturnType<typeof counts>>;

/** Texts of the pages about one comment, in any language. */
export type CommentPagesTexts = Widened<typeof commentPages>;

/** Texts of the pages of moderation, in any language. */
export type ModerationTexts = Widened<ReturnType<typeof moderation>>;

/** Texts of mails, in any language. */
export type MailTexts = Widened<ReturnType<typeof mails>>;

/** A catalogue in one language, whose counts and digits are those of a locale. */
export type Catalogue<Texts> = (formats: LocaleFormats) => Texts;
