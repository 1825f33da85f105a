import { commentJourneys } from '../everywhere/comments.ts';
import { historyJourneys } from '../everywhere/history.ts';
import { pageKindJourneys } from '../everywhere/page-kinds.ts';
import { plainFormJourneys } from '../everywhere/plain-form.ts';
import { readingJourneys } from '../everywhere/reading.ts';
import { BY_START } from '../hosts.ts';
import { journeysOn } from './on-host.ts';

journeysOn(BY_START, plainFormJourneys, commentJourneys, pageKindJourneys, readingJourneys, historyJourneys);
