import type { ModerationTexts } from '../i18n/texts.ts';

/** Returns a time in words: `30 seconds`, `10 minutes`, `1 hour`. */
export function durationText({ durations }: Pick<ModerationTexts, 'durations'>, seconds: number): string {
  if (seconds < 60) return durations.seconds(seconds);
  if (seconds < 3600) return durations.minutes(Math.round(seconds / 60));
  return durations.hours(Math.round(seconds / 3600));
}
