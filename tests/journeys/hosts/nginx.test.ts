import { commentJourneys } from '../everywhere/comments.ts';
import { pageKindJourneys } from '../everywhere/page-kinds.ts';
import { plainFormJourneys } from '../everywhere/plain-form.ts';
import { BY_NGINX } from '../hosts.ts';
import { nginxAnswers } from '../nginx.ts';
import { journeysOn } from './on-host.ts';

// The base path makes the rest of the difference, which the server of files has, too.
journeysOn(BY_NGINX, plainFormJourneys, commentJourneys, pageKindJourneys, nginxAnswers);
