import type { ReactNode } from 'react';
import type {
  ModeratedComment,
  ReportGroup,
  WriterHistory,
} from '../../../model/moderation/moderation-page.ts';
import { RecentMoment } from '../../i18n/DateTimes.tsx';
import { dayText } from '../../i18n/format-dates.ts';
import { useInterface } from '../../i18n/interface.tsx';
import { useModeration } from '../moderation-context.tsx';
import styles from './ItemReasons.module.css';

/** Renders what helps to decide: what is known of the writer, why the comment waits, reports, the last decision. */
export function ItemReasons({ comment }: { comment: ModeratedComment }) {
  const { texts } = useModeration();
  const { reason, decided, reports, objection, status, writer, byPaper } = comment;
  const isOfRule = reason !== undefined && Object.hasOwn(texts.rules, reason);
  return (
    <dl className={styles.reasons}>
      {!byPaper && (
        <Row term={texts.writerTerm}>
          {writer === undefined ? texts.writer.unknown : <History writer={writer} />}
        </Row>
      )}
      {isOfRule && (status === 'held' || status === 'spam') && (
        <Row term={texts.why}>{texts.rules[reason]}</Row>
      )}
      {reports.length > 0 && (
        <Row term={texts.reports}>
          <Reports groups={reports} />
        </Row>
      )}
      {objection !== undefined && (
        <Row term={texts.objection}>
          <bdi>{objection}</bdi>
        </Row>
      )}
      {decided !== undefined && (
        <Row term={texts.decided}>
          <bdi>{decided.by}</bdi> · <RecentMoment at={decided.at} />
        </Row>
      )}
      {reason !== undefined && !isOfRule && <Row term={texts.reasonTo}>{reason}</Row>}
    </dl>
  );
}

function History({ writer: { published, refused, firstAt, standing } }: { writer: WriterHistory }) {
  const { writer } = useModeration().texts;
  const calendar = useInterface();
  return (
    <>
      {firstAt === undefined ? (
        writer.first
      ) : (
        <>
          {writer.published(published)}
          {refused > 0 && ` · ${writer.refused(refused)}`} · {writer.since}{' '}
          <time dateTime={firstAt}>{dayText(firstAt, calendar)}</time>
        </>
      )}
      {standing !== undefined && <b className={styles.standing}>{writer[standing]}</b>}
    </>
  );
}

function Row({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd dir="auto">{children}</dd>
    </div>
  );
}

function Reports({ groups }: { groups: ReportGroup[] }) {
  const { texts } = useModeration();
  const { locale } = useInterface();
  const counted = groups.map(({ reason, count }) => {
    const text = texts.reportReasons[reason] ?? reason;
    return count > 1 ? `${text} (${count.toLocaleString(locale)})` : text;
  });
  return (
    <>
      {new Intl.ListFormat(locale, { style: 'short', type: 'unit' }).format(counted)}
      {groups.flatMap(({ reason, notes }) =>
        notes.map((note) => (
          <q key={`${reason} ${note}`} className={styles.note} dir="auto">
            {note}
          </q>
        )),
      )}
    </>
  );
}
