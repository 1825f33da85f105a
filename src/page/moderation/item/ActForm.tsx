import type { ReactNode } from 'react';
import type { ModeratedComment } from '../../../model/moderation/moderation-page.ts';
import { actPath } from '../../../model/moderation/moderation-paths.ts';
import { useModeration } from '../moderation-context.tsx';

interface Props {
  of: Parameters<typeof actPath>[0];
  comment: Pick<ModeratedComment, 'id' | 'seen'>;
  /** Id of the comment to go to afterwards. */
  next?: string;
  className?: string;
  children: ReactNode;
}

/** Renders a form with an act on a comment, its writer or its thread. */
export function ActForm({ of, comment, next, className, children }: Props) {
  const { frame, address } = useModeration();
  return (
    <form method="post" action={address(actPath(of))} className={className}>
      <input type="hidden" name="comment" value={`${comment.id} ${comment.seen}`} />
      <input type="hidden" name="from" value={frame.current} />
      {next !== undefined && <input type="hidden" name="next" value={next} />}
      {children}
    </form>
  );
}
