import { feedOf } from '../../templates.mjs';
import { edition, stories } from '../stories.mjs';

export const GET = () => new Response(feedOf(edition, stories));
