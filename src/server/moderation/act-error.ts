import type { ModerationProblem } from '../../model/moderation/moderation-page.ts';

/** Refusal of an act, with what the page says about it. */
export class ActError extends Error {
  constructor(readonly problem: ModerationProblem) {
    super(problem);
  }
}
