import { commentJourneys, commentRequestJourneys } from '../everywhere/comments.ts';
import { displayCookieJourneys } from '../everywhere/display-cookie.ts';
import { historyJourneys, linkJourneys } from '../everywhere/history.ts';
import { pageKindJourneys } from '../everywhere/page-kinds.ts';
import { plainFormJourneys, refusedFormJourneys } from '../everywhere/plain-form.ts';
import { articleJourneys, reloadJourney } from '../everywhere/reading.ts';
import { BY_START } from '../hosts.ts';
import { journeysOn } from './on-host.ts';

// All journeys run on this host, in this file and inside-pages.test.ts; on others those that can end otherwise there.
journeysOn(
  BY_START,
  plainFormJourneys,
  refusedFormJourneys,
  displayCookieJourneys,
  commentRequestJourneys,
  commentJourneys,
  pageKindJourneys,
  articleJourneys,
  reloadJourney,
  historyJourneys,
  linkJourneys,
);
