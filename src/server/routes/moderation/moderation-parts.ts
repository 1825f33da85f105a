import type { ModerationFrameData } from '../../../model/moderation/moderation-page.ts';
import type { Clock } from '../../comments/clock.ts';
import type { AddressRange } from '../../http/client-address.ts';
import type { Origins } from '../../http/origins.ts';
import type { ModerationServices } from '../../moderation/moderation-services.ts';
import type { CompiledModeration } from '../../site/compiled-moderation.ts';
import type { CookieSecurity } from './session-cookie.ts';

/** What the pages of moderation need. */
export interface ModerationParts {
  /** Undefined where the store cannot be opened. */
  services: ModerationServices | undefined;
  pages: CompiledModeration;
  security: CookieSecurity;
  https: boolean;
  /** Base path; begins and ends with a slash. */
  base: () => string;
  /** Title, time zone and interface of the edition. */
  edition: () => { title: string } & Pick<ModerationFrameData, 'timeZone' | 'interface'>;
  origins: () => Origins;
  /** Proxies whose X-Forwarded-For counts (C11). */
  trusted: AddressRange[];
  /** Key of the daily hashes of network addresses (P02). */
  secret: Uint8Array;
  clock: Clock;
  /** Called with every error that is no refusal of the client's request. */
  onError: (error: unknown, requestId: string) => void;
}
