import { nameSkeleton } from '../../store/name-skeleton.ts';
import type { PostFacts } from '../../store/store.ts';

/** A name without case, spaces and compatible forms: what one writer may well write in two ways. */
const foldedName = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\s/g, '');

/** Whose name a writer seems to use: that of another reader under the article, or of a moderator. */
export type ImitatedPerson = 'reader' | 'moderator';

/**
 * Finds whether a name is taken for that of another person (C15). Of another reader it is where it looks the same under
 * the article, and either is written in other letters, or belongs to another e-mail address. Whoever has the same
 * address is the same person; of two without an address and with the same letters nobody can tell.
 */
export function imitatedPerson(
  { name, email }: { name: string; email: string },
  { namesakes, moderators }: Pick<PostFacts, 'namesakes' | 'moderators'>,
): ImitatedPerson | undefined {
  const address = email.toLowerCase();
  const skeleton = nameSkeleton(name);
  if (skeleton === '') return undefined;
  if (moderators.some((moderator) => nameSkeleton(moderator) === skeleton)) return 'moderator';
  const isOther = (namesake: PostFacts['namesakes'][number]): boolean =>
    namesake.email === ''
      ? foldedName(namesake.name) !== foldedName(name)
      : namesake.email.toLowerCase() !== address;
  return namesakes.some(isOther) ? 'reader' : undefined;
}
