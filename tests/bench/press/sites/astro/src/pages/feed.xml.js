import { feedOf } from '../../templates.mjs';
import { edition, stories } from '../articles.mjs';

export const GET = () => new Response(feedOf(edition, stories));
