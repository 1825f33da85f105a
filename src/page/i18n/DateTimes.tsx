import { momentText, recentMomentText, zonedTimeText } from './format-dates.ts';
import { useInterface } from './interface.tsx';
import { InterfaceScope } from './LanguageScope.tsx';

/** Day, time and zone: `24 November 2022, 06:10 UTC`. */
export function Moment({ at }: { at: string }) {
  return <Time at={at} text={momentText(at, useInterface())} />;
}

/** The same without this year's number: `24 November, 06:10 UTC`. */
export function RecentMoment({ at }: { at: string }) {
  const { now, ...calendar } = useInterface();
  return <Time at={at} text={recentMomentText(at, now, calendar)} />;
}

/** The time alone, with its zone, where the day is said beside it. */
export function ClockTime({ at }: { at: string }) {
  return <Time at={at} text={zonedTimeText(at, useInterface())} />;
}

/** A printed time with the machine's form of it. */
export function Time({ at, text }: { at: string; text: string }) {
  return (
    <InterfaceScope as="time" dateTime={at}>
      {text}
    </InterfaceScope>
  );
}
