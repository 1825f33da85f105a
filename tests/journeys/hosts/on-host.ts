import { describe } from 'vitest';
import { missingSuite } from '../../missing.ts';
import { addEveryBlock } from '../every-block.ts';
import type { Host } from '../hosts.ts';
import { type Site, startSiteOn } from '../site.ts';

/** Runs journeys on a site with every kind of block, served by a kind of host. */
export function journeysOn(host: Host, ...journeys: ((site: Site) => void)[]): void {
  describe(`a site served by ${host.name}`, () => {
    const { missing } = host;
    if (missing !== undefined) {
      missingSuite(missing);
      return;
    }
    const site = startSiteOn(host, addEveryBlock);
    for (const add of journeys) add(site);
  });
}
