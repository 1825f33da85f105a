import { sitemapOf } from '../../templates.mjs';
import { edition, lists, stories } from '../articles.mjs';

const paths = [...lists.map(({ path }) => path), ...stories.map(({ slug }) => `/articles/${slug}/`)];
export const GET = () => new Response(sitemapOf(edition, paths));
