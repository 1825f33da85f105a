/**
 * What is erased of a comment (P03): who wrote it; all of it but its place, by a moderator or by its writer; or, since
 * its time is over, what a comment that no reader sees held.
 */
export type ErasedPart = 'person' | 'comment' | 'withdrawn' | 'expired';

/** An erasure that holds for ever: it is applied again to a database that was restored from before it. */
export interface Erasure {
  /** Id of the comment. */
  id: string;
  part: Exclude<ErasedPart, 'expired'>;
}

/** Comments to be erased: those named, all of a writer, or those that moderators took away before a time. */
export type ErasureQuery =
  | { erasures: readonly Erasure[] }
  | { email: string; part: 'person' | 'comment' }
  | {
      /** Milliseconds since 1970. */
      decidedBefore: number;
      limit: number;
    };
