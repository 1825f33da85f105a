import { useState } from 'react';
import { COOKIE_ATTRIBUTE } from '../../model/display-settings.ts';
import { devicePath, underBase } from '../../model/routes.ts';
import { useEdition } from '../data/edition-context.tsx';
import { type Environment, useEnvironment } from '../environment/environment.ts';
import type { DisplayRoot } from './display-store.ts';

const noRoot: DisplayRoot = { dataset: {} };

/** Returns the root element of the document; in a server render, one without attributes. */
export const displayRoot = (): DisplayRoot =>
  typeof document === 'undefined' ? noRoot : document.documentElement;

/** The cookie in which a server of ours stores the settings of who has no script. */
export class DisplayCookie {
  /** @param action address that takes the plain form of the settings */
  constructor(
    private readonly fetch: Environment['fetch'],
    private readonly action: string,
    private readonly root: DisplayRoot,
  ) {}

  /** Bytes, as the page says; 0 where there is none. */
  get size(): number {
    return Number(this.root.dataset[COOKIE_ATTRIBUTE] ?? 0);
  }

  /** Asks the server to delete it, where there is one. @returns whether there is none any more */
  async end(): Promise<boolean> {
    if (this.size === 0) return true;
    // A form without fields chooses the usual values. The page that the answer leads to is not needed.
    const form = { method: 'POST', body: new URLSearchParams(), redirect: 'manual' } as const;
    try {
      const { type, ok } = await this.fetch(this.action, form);
      if (type !== 'opaqueredirect' && !ok) return false;
    } catch {
      return false;
    }
    delete this.root.dataset[COOKIE_ATTRIBUTE];
    return true;
  }
}

/** React hook: the cookie of this paper's server. */
export function useDisplayCookie(): DisplayCookie {
  const { fetch } = useEnvironment();
  const { base } = useEdition();
  const [cookie] = useState(() => new DisplayCookie(fetch, underBase(base, devicePath()), displayRoot()));
  return cookie;
}
