import type { OpenEdition } from '../../model/edition/comments-service.ts';
import { requiredContext } from '../../page/required-context.ts';

/** React context of the edition, and its hook. */
export const [EditionContext, useEdition] = requiredContext<OpenEdition>('EditionContext');
