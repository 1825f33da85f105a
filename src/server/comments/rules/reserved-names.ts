import { skeletonsOf, unmarked } from '../../store/name-skeleton.ts';

/** Names of offices, which nobody may sign with; an edition's own authors and title are added (C15). */
const OFFICES = [
  ...['mod', 'editor', 'the editor', 'support', 'staff', 'system', 'root'],
  ...['المشرف', 'مشرف', 'المدير', 'المحرر', 'редактор'],
];

/**
 * Words for those who run the comments, in the languages of the interface, which may not be a part of a name either:
 * “Moderators”, “Admin Team”. Words that are also family names are among the offices.
 */
const OFFICE_WORDS = [
  ...['admin', 'admins', 'administrator', 'administrators', 'administration', 'editorial', 'webmaster'],
  ...['moderator', 'moderators', 'moderation'],
  ...['redaktion', 'moderatorin', 'moderatoren', 'administratorin', 'administratoren', 'chefredaktion'],
  ...['редакция', 'модератор', 'модераторы', 'администратор', 'администрация', 'админ'],
  ...['المشرفون', 'الإدارة', 'التحرير'],
];

/** Unicode's check marks, by which other sites show that they know who somebody is. */
const CHECK_MARKS = /[\u237b\u2611\u2705\u2713\u2714\u{10102}\u{1f5f8}\u{1f5f9}\u{1fbb1}]/u;

/** Skeletons of lists of names; a list is that of one version of the edition, and each post is compared with all of it. */
const skeletonsOfLists = new WeakMap<readonly string[], ReadonlySet<string>>();

function skeletonsOfAll(names: readonly string[]): ReadonlySet<string> {
  const cached = skeletonsOfLists.get(names);
  if (cached !== undefined) return cached;
  const skeletons = new Set(names.flatMap(skeletonsOf).filter((skeleton) => skeleton !== ''));
  skeletonsOfLists.set(names, skeletons);
  return skeletons;
}

/** Words of a name; `theTest` is two. */
const wordsOf = (name: string): string[] =>
  unmarked(name)
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** Whether words of a name that follow each other look like one of the names with these skeletons. */
function contains(name: string, wanted: ReadonlySet<string>): boolean {
  const words = wordsOf(name).map(skeletonsOf);
  return words.some((_, start) => {
    let run: string[] = ['', ''];
    return words.slice(start).some((skeletons) => {
      run = run.map((text, i) => text + skeletons[i]);
      return run.some((skeleton) => wanted.has(skeleton));
    });
  });
}

/** Names that readers may not use. */
interface ReservedNames {
  /** The edition's people, its title, its publisher. */
  authors: readonly string[];
  /** Its title and publisher, which may not be a part of a name either. */
  titles?: readonly string[];
}

const NO_TITLES: readonly string[] = [];

/** Whether a name is, or looks like, one of an office or of the edition's own, or claims to be checked (C15). */
export function isReservedName(name: string, { authors, titles = NO_TITLES }: ReservedNames): boolean {
  if (CHECK_MARKS.test(name)) return true;
  const reserved = [OFFICES, authors].map(skeletonsOfAll);
  return (
    skeletonsOf(name).some((skeleton) => reserved.some((skeletons) => skeletons.has(skeleton))) ||
    [titles, OFFICE_WORDS].some((words) => contains(name, skeletonsOfAll(words)))
  );
}
