import { offlineJourney } from '../everywhere/offline.ts';
import { BY_NGINX } from '../hosts.ts';
import { journeysOn } from './on-host.ts';

journeysOn(BY_NGINX, offlineJourney);
