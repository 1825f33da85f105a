import { readArticles } from '../read-articles.mjs';
import { listsOf, nextOf } from '../templates.mjs';

const read = readArticles(process.env.EDITION);
export const { edition, stories, bySlug } = read;
export const lists = listsOf(edition, stories);
export const next = nextOf(stories);
