import { readStories } from '../read-stories.mjs';
import { listsOf, nextOf } from '../templates.mjs';

const read = readStories(process.env.EDITION);
export const { edition, stories, bySlug } = read;
export const lists = listsOf(edition, stories);
export const next = nextOf(stories);
