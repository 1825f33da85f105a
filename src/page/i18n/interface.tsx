import type { Direction } from '../../model/article/article.ts';
import type { InterfaceLanguage } from '../../model/edition/interface-language.ts';
import { requiredContext } from '../required-context.ts';
import type { DevelopmentTexts } from './development-texts.ts';
import type { InterfaceTexts } from './texts.ts';

/** What every component may need besides its props: texts, language, time, base path. */
export interface Interface {
  texts: InterfaceTexts;
  /** Language of `texts`. */
  language: InterfaceLanguage;
  direction: Direction;
  /** Locale for dates, numbers and lists, such as `en-GB`. */
  locale: string;
  /** IANA name; the edition's. */
  timeZone: string;
  /** Milliseconds; in the build the edition's newest time, so that builds are reproducible. */
  now: number;
  /** Base path; begins and ends with a slash. */
  base: string;
  /** Address of the edition's privacy policy; a web address or one on this site. */
  privacy?: string;
  /** Set in `npm run dev`, where components show issues to publishers. */
  development?: DevelopmentTexts;
}

/** React context of the interface, set around the whole page, and its hook. */
export const [InterfaceContext, useInterface] = requiredContext<Interface>('InterfaceContext');
