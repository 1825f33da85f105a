import { createContext, useContext } from 'react';
import type { ModerationFrameData } from '../../model/moderation/moderation-page.ts';
import { underBase } from '../../model/routes.ts';
import type { ModerationTexts } from '../i18n/texts.ts';

interface Moderation {
  frame: ModerationFrameData;
  texts: ModerationTexts;
}

/** React context of a page of moderation. */
export const ModerationContext = createContext<Moderation | undefined>(undefined);

/** Returns the frame of the page, its texts, and a function that puts an address under the base path. */
export function useModeration() {
  const value = useContext(ModerationContext);
  if (value === undefined) throw new Error('No ModerationContext around this component');
  return { ...value, address: (path: string): string => underBase(value.frame.base, path) };
}
