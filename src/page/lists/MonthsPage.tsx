import type { MonthsList } from '../../model/lists/lists.ts';
import { archivePath, underBase } from '../../model/routes.ts';
import { monthName, yearText } from '../i18n/format-dates.ts';
import { useInterface } from '../i18n/interface.tsx';
import { InterfaceScope } from '../i18n/LanguageScope.tsx';
import { classes } from '../style/classes.ts';
import styles from './GroupedLinks.module.css';
import head from './ListHead.module.css';

type Month = MonthsList['months'][number];

/** Splits the months, newest first, by year. */
function byYear(months: Month[]): { year: string; months: Month[] }[] {
  const years: { year: string; months: Month[] }[] = [];
  for (const month of months) {
    const year = month.month.slice(0, 4);
    const last = years.at(-1);
    if (last?.year === year) last.months.push(month);
    else years.push({ year, months: [month] });
  }
  return years;
}

/** Renders the archive: links to all months that have articles. */
export function MonthsPage({ list }: { list: MonthsList }) {
  const { base, ...calendar } = useInterface();
  const { archive, front } = calendar.texts;
  return (
    <InterfaceScope as="div">
      <header className={head.head}>
        <h1 className={classes(head.title, 'headline')}>{archive.title}</h1>
        <p>{list.months.length === 0 ? front.empty : archive.text}</p>
      </header>
      {byYear(list.months).map(({ year, months }) => (
        <section key={year} className={styles.group} aria-labelledby={`y${year}`}>
          <h2 id={`y${year}`}>{yearText(year, calendar)}</h2>
          <ul>
            {months.map(({ month, count }) => (
              <li key={month}>
                <a href={underBase(base, archivePath(month))}>{monthName(month, calendar)}</a>{' '}
                <span className={styles.count}>{archive.count(count)}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </InterfaceScope>
  );
}
