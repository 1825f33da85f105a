import { commentRequestJourneys } from '../everywhere/comments.ts';
import { hostPageKindJourneys } from '../everywhere/page-kinds.ts';
import { plainFormJourneys } from '../everywhere/plain-form.ts';
import { BY_NGINX } from '../hosts.ts';
import { nginxAnswers } from '../nginx.ts';
import { journeysOn } from './on-host.ts';

// What its configuration can change: headers, compression, status codes, and how requests come to the service.
// The base path alone is tested on the server of files.
journeysOn(BY_NGINX, plainFormJourneys, commentRequestJourneys, hostPageKindJourneys, nginxAnswers);
