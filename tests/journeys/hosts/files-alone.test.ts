import { bootRequestJourneys } from '../everywhere/boot-requests.ts';
import { historyJourneys } from '../everywhere/history.ts';
import { hostPageKindJourneys } from '../everywhere/page-kinds.ts';
import { articleJourneys } from '../everywhere/reading.ts';
import { searchAddressJourneys } from '../everywhere/search.ts';
import { BY_FILES } from '../hosts.ts';
import { journeysOn } from './on-host.ts';

// What a base path, plain files without headers and the lack of a comments service can change.
journeysOn(
  BY_FILES,
  hostPageKindJourneys,
  articleJourneys,
  historyJourneys,
  bootRequestJourneys,
  searchAddressJourneys,
);
