import { describe } from 'vitest';
import { missingSuite } from '../missing.ts';
import { addEveryBlock } from './every-block.ts';
import { bootJourneys } from './everywhere/boot.ts';
import { commentJourneys } from './everywhere/comments.ts';
import { historyJourneys } from './everywhere/history.ts';
import { keyboardJourneys } from './everywhere/keyboard.ts';
import { pageKindJourneys } from './everywhere/page-kinds.ts';
import { plainFormJourneys } from './everywhere/plain-form.ts';
import { readingJourneys } from './everywhere/reading.ts';
import { foreignJourneys } from './everywhere/rtl-and-embeds.ts';
import { searchAddressJourneys, searchJourneys } from './everywhere/search.ts';
import { HOSTS } from './hosts.ts';
import { nginxAnswers } from './nginx.ts';
import { startSiteOn } from './site.ts';

describe.each(HOSTS)('a site served by $name', (host) => {
  const { missing } = host;
  if (missing !== undefined) return missingSuite(missing);
  const site = startSiteOn(host, addEveryBlock);
  if (host.hasComments) {
    plainFormJourneys(site);
    commentJourneys(site);
  }
  pageKindJourneys(site);
  // The base path makes the rest of the difference, which the server of files has, too.
  if (host.name.startsWith('nginx')) {
    nginxAnswers(site);
    return;
  }
  readingJourneys(site);
  historyJourneys(site);
  bootJourneys(site);
  searchAddressJourneys(site);
  // What happens inside a page is the same on every host.
  if (host !== HOSTS[0]) return;
  foreignJourneys(site);
  keyboardJourneys(site);
  searchJourneys(site);
});
