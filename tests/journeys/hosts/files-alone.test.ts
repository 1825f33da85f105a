import { bootJourneys } from '../everywhere/boot.ts';
import { historyJourneys } from '../everywhere/history.ts';
import { pageKindJourneys } from '../everywhere/page-kinds.ts';
import { readingJourneys } from '../everywhere/reading.ts';
import { searchAddressJourneys } from '../everywhere/search.ts';
import { BY_FILES } from '../hosts.ts';
import { journeysOn } from './on-host.ts';

journeysOn(BY_FILES, pageKindJourneys, readingJourneys, historyJourneys, bootJourneys, searchAddressJourneys);
