import type { ListOf } from '../../model/edition/lists.ts';
import { type Calendar, monthText } from '../words/dates.ts';
import type { Words } from '../words/en.ts';

/** What a list is called: over its stories, and in the title of its page. */
export function listTitle(list: ListOf, calendar: Calendar & { words: Words }): string {
  switch (list.kind) {
    case 'section':
      return list.section.name;
    case 'tag':
      return list.tag.name;
    case 'author':
      return list.author.name;
    case 'archive':
      return monthText(list.month, calendar);
  }
}
