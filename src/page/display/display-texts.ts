import type { DisplayTexts } from '../i18n/texts.ts';
import { requiredContext } from '../required-context.ts';

/** React context of the interface text of the settings and of what is kept, which is loaded with them, and its hook. */
export const [DisplayTextsContext, useDisplayTexts] = requiredContext<DisplayTexts>('DisplayTextsContext');
