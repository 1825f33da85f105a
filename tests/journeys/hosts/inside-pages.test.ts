import { bootJourneys } from '../everywhere/boot.ts';
import { bootRequestJourneys } from '../everywhere/boot-requests.ts';
import { keyboardJourneys } from '../everywhere/keyboard.ts';
import { foreignJourneys } from '../everywhere/rtl-and-embeds.ts';
import { searchAddressJourneys, searchJourneys } from '../everywhere/search.ts';
import { BY_START } from '../hosts.ts';
import { journeysOn } from './on-host.ts';

// Most of what happens inside a page is the same on every host.
journeysOn(
  BY_START,
  searchAddressJourneys,
  foreignJourneys,
  keyboardJourneys,
  searchJourneys,
  bootRequestJourneys,
  bootJourneys,
);
