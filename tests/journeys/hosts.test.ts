import { describe, expect, test } from 'vitest';
import { addEveryBlock } from './every-block.ts';
import { bootJourneys } from './everywhere/boot.ts';
import { commentJourneys } from './everywhere/comments.ts';
import { historyJourneys } from './everywhere/history.ts';
import { keyboardJourneys } from './everywhere/keyboard.ts';
import { pageKindJourneys } from './everywhere/page-kinds.ts';
import { plainFormJourneys } from './everywhere/plain-form.ts';
import { readingJourneys } from './everywhere/reading.ts';
import { foreignJourneys } from './everywhere/rtl-and-embeds.ts';
import { searchJourneys } from './everywhere/search.ts';
import { HOSTS } from './hosts.ts';
import { nginxAnswers } from './nginx.ts';
import { keepHouseOn } from './site.ts';

describe.each(HOSTS)('a paper served by $name', (host) => {
  const { missing } = host;
  if (missing !== undefined) {
    // Said in the report, so that nobody takes silence for proof.
    test(`was not read here: ${missing}`, () => expect(missing).toBe('nginx is not installed'));
    return;
  }
  const house = keepHouseOn(host, addEveryBlock);
  if (host.name.startsWith('nginx')) nginxAnswers(house);
  if (host.hasComments) {
    plainFormJourneys(house);
    commentJourneys(house);
  }
  pageKindJourneys(house);
  readingJourneys(house);
  historyJourneys(house);
  bootJourneys(house);
  foreignJourneys(house);
  keyboardJourneys(house);
  searchJourneys(house);
});
