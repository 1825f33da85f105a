import type { StoredComment } from '../store.ts';
import type { ErasedPart } from './erasure.ts';

/** Beginning of an idempotency key that is a hash of what was posted (C12). */
export const CONTENT_KEY = 'form-';

/** Whether nothing is left of a comment that readers could be shown again. */
export const isTextErased = ({ text }: Pick<StoredComment, 'text'>): boolean => text === '';

/** Fields that tell who wrote a comment, as they are without that. */
const NOBODY = {
  email: '',
  url: '',
  bodyHash: '',
  clientHash: null,
  tokenHash: null,
} as const satisfies Partial<StoredComment>;

/** A comment of which its place is left, so that replies stay. */
const PLACE = { ...NOBODY, name: '', text: '' } as const;

const WITHDRAWN = { ...PLACE, status: 'withdrawn', reason: null, pinned: false } as const;

const ERASED: Readonly<Record<ErasedPart, Partial<StoredComment>>> = {
  person: { ...NOBODY, name: 'deleted', reason: null },
  comment: WITHDRAWN,
  withdrawn: WITHDRAWN,
  // Its writer may still read why it was refused.
  expired: PLACE,
};

/** What becomes of the fields of a comment of which a part is erased. */
export const erasedFields = (
  comment: StoredComment,
  part: ErasedPart,
  at: number,
): Partial<StoredComment> => ({
  ...ERASED[part],
  ...(part === 'comment' || part === 'withdrawn' ? { decidedAt: at } : {}),
  ...(comment.key.startsWith(CONTENT_KEY) ? { key: `erased-${comment.id}` } : {}),
});

/** Whether a part of a comment is erased already, or all of it is. */
export function isErased(comment: StoredComment, part: ErasedPart): boolean {
  const isAs = (fields: Partial<StoredComment>) =>
    Object.entries(fields).every(([field, value]) => comment[field as keyof StoredComment] === value);
  return !comment.key.startsWith(CONTENT_KEY) && (isAs(ERASED[part]) || isAs(ERASED.withdrawn));
}
