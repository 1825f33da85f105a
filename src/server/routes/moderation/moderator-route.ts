import type { Context } from 'hono';
import type { ModerationServices } from '../../moderation/moderation-services.ts';
import type { Session } from '../../store/moderation/session-store.ts';
import type { ApiEnv } from '../api-parts.ts';
import type { ModerationParts } from './moderation-parts.ts';

/** A request of somebody who is signed in. */
export interface ModeratorRequest {
  context: Context<ApiEnv>;
  parts: ModerationParts;
  services: ModerationServices;
  session: Session;
}

/** Answers a request of a moderator. */
export type ModeratorHandler = (request: ModeratorRequest) => Promise<Response>;

/** A route for moderators. */
export interface ModeratorRoute {
  path: string;
  /** Whether admins alone may use it. */
  isForAdmins?: true;
  answer: ModeratorHandler;
}
