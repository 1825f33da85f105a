import * as v from 'valibot';
import { isLinkAddress, isSiteAddress, isWebAddress } from '../../links.ts';
import { slugify } from '../../routes.ts';
import { MAX_SLUG, SLUG_PATTERN } from '../../slug.ts';
import { timeOf } from '../../time.ts';
import { VISIBLE } from '../../visible-text.ts';
import { CHECKS, type FormOfContract } from './schema-build.ts';

/** Text of which readers see something. */
export const plain = v.pipe(v.string(), v.regex(VISIBLE, CHECKS.empty));
/** Whether a slug can name a folder: file systems allow 255 bytes. */
export const fitsFolder = (slug: string): boolean =>
  encodeURIComponent(slug).replace(/%../g, '%').length <= 240;
/** Name of a section or tag, whose page stands at its slug. */
export const listName = v.pipe(
  plain,
  v.check((text) => fitsFolder(slugify(text)), CHECKS.long),
);
/** Text that may be empty: a decorative alt, a line of code. */
export const anyText = v.string();
/** RFC 3339 with seconds and offset. */
export const dateTime = v.pipe(
  v.string(),
  v.check((text) => timeOf(text) !== undefined, CHECKS.date),
);
/** Slug of an article (`model/slug.ts`). */
export const slug = v.pipe(
  v.string(),
  v.regex(SLUG_PATTERN, CHECKS.slug),
  v.maxLength(MAX_SLUG, CHECKS.slug),
);
/** A slug of a section, tag or author: any letters, lower case. */
export const nameSlug = v.pipe(
  v.string(),
  v.regex(/^[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*$/u, CHECKS.slug),
  v.maxLength(MAX_SLUG, CHECKS.slug),
  v.check(fitsFolder, CHECKS.slug),
);
/** BCP 47. */
export const language = v.pipe(v.string(), v.regex(/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/, CHECKS.language));
const FILES = {
  picture: 'jpe?g|png|webp|avif|gif',
  audio: 'mp3|m4a|aac|ogg|oga|opus|wav|flac',
  video: 'mp4|m4v|webm|ogv',
  track: 'vtt',
} as const;

/**
 * A file of the edition. Written: its path from the edition's folder; SVG is refused since it can carry
 * script (S05). Published: its site address, the same path behind a slash.
 */
export function fileOf(form: FormOfContract, kind: keyof typeof FILES) {
  const endings = FILES[kind];
  const anyCase = endings.replace(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);
  const start = form.name === 'written' ? '(?![/.])' : '/(?![/.])';
  return v.pipe(
    v.string(),
    v.regex(
      new RegExp(`^${start}(?!.*/\\.)(?!.*//)[^\\\\?#:\\u0000-\\u001f]+\\.(?:${anyCase})$`),
      `${CHECKS.path} ${endings}`,
    ),
  );
}
export const webAddress = v.pipe(v.string(), v.check(isWebAddress, CHECKS.web));
export const href = v.pipe(v.string(), v.check(isLinkAddress, CHECKS.link));
/** A web address or one on this site. */
export const webOrSiteAddress = v.pipe(
  v.string(),
  v.check((text) => isWebAddress(text) || isSiteAddress(text), CHECKS.link),
);
/** A former address of an article: site-relative, with a leading slash. */
export const formerAddress = v.pipe(v.string(), v.regex(/^\/(?!\/)[^\s\\#]*$/, CHECKS.siteAddress));
/** Any URI or URN. */
export const uri = v.pipe(v.string(), v.regex(/^[A-Za-z][A-Za-z0-9+.-]*:[^\s]+$/, CHECKS.uri));
/** Id of a block; `#b-<id>` is its address in the page. */
export const blockIdSchema = v.pipe(v.string(), v.regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,119}$/u, CHECKS.id));
export const color = v.pipe(v.string(), v.regex(/^#[0-9A-Fa-f]{6}$/, CHECKS.color));
