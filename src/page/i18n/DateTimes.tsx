import { momentText, recentMomentText, zonedTimeText } from './format-dates.ts';
import { useInterface } from './interface.tsx';
import { InterfaceScope } from './LanguageScope.tsx';

/** Renders day, time and zone: `24 November 2022, 06:10 UTC`. */
export function Moment({ at }: { at: string }) {
  return <Time at={at} text={momentText(at, useInterface())} />;
}

/** Renders day, time and zone, without the year where it is the current one: `24 November, 06:10 UTC`. */
export function RecentMoment({ at }: { at: string }) {
  const { now, ...calendar } = useInterface();
  return <Time at={at} text={recentMomentText(at, now, calendar)} />;
}

/** Renders time and zone: `06:10 UTC`. */
export function ClockTime({ at }: { at: string }) {
  return <Time at={at} text={zonedTimeText(at, useInterface())} />;
}

/** Renders a `time` element. @param at RFC 3339 */
export function Time({ at, text }: { at: string; text: string }) {
  return (
    <InterfaceScope as="time" dateTime={at}>
      {text}
    </InterfaceScope>
  );
}
