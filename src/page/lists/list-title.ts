import type { ListOf } from '../../model/lists/lists.ts';
import { type Calendar, monthText } from '../i18n/format-dates.ts';
import type { InterfaceTexts } from '../i18n/texts.ts';

/** Returns the title of a list. */
export function listTitle(list: ListOf, calendar: Calendar & { texts: InterfaceTexts }): string {
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
