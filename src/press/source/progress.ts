/** Callback for progress: how much of which work is done. */
export type Progress = (done: number, total: number, work: string) => void;

const BAR = 24;
/** A bar is redrawn at most this often; milliseconds. */
const BETWEEN_BARS = 80;
/** Off a terminal a line is written at most this often; milliseconds. */
const BETWEEN_LINES = 5000;

/** Number with thousands separators: `12,345`. */
export const grouped = (n: number): string => Math.round(n).toLocaleString('en');

/** One line of progress: how much is done, how fast, how long the rest takes. */
export function progressLine(work: string, done: number, total: number, milliseconds: number): string {
  const rate = milliseconds > 0 ? (done / milliseconds) * 1000 : 0;
  const left = rate > 0 ? (total - done) / rate : 0;
  return `${work} ${grouped(done)} of ${grouped(total)}, ${grouped(rate)} a second, ${grouped(left)} s left`;
}

/**
 * Returns a callback that shows progress: on a terminal a bar, cleared at the end; elsewhere plain lines, and none
 * for work that takes no time.
 */
export function showProgress(
  out: Pick<NodeJS.WriteStream, 'isTTY' | 'columns' | 'write'> = process.stderr,
  clock: () => number = () => performance.now(),
): Progress {
  let current: { work: string; since: number; shown: number } | undefined;
  return (done, total, work) => {
    const now = clock();
    if (current?.work !== work) current = { work, since: now, shown: now };
    const between = out.isTTY ? BETWEEN_BARS : BETWEEN_LINES;
    const isEnd = done >= total;
    if (!isEnd && now - current.shown < between) return;
    const line = progressLine(work, done, total, now - current.since);
    if (out.isTTY) {
      const full = Math.round((done / Math.max(1, total)) * BAR);
      const bar = '█'.repeat(full) + '░'.repeat(BAR - full);
      out.write(isEnd ? '\r\x1b[2K' : `\r\x1b[2K${`${bar} ${line}`.slice(0, (out.columns ?? 80) - 1)}`);
    } else if (!isEnd) out.write(`${line}\n`);
    current.shown = now;
    if (isEnd) current = undefined;
  };
}
