/** Told of work that goes on: how much of it is done. */
export type Progress = (done: number, total: number, work: string) => void;

const BAR = 24;
/** A bar is drawn anew at most this often; milliseconds. */
const BETWEEN_BARS = 80;
/** Where nobody watches, a line is written at most this often; milliseconds. */
const BETWEEN_LINES = 5000;

/** A number as people read it: `12,345`. */
export const grouped = (n: number): string => Math.round(n).toLocaleString('en');

/** One line about work that goes on: how far it is, how fast it goes, how long it will take. */
export function progressLine(work: string, done: number, total: number, milliseconds: number): string {
  const rate = milliseconds > 0 ? (done / milliseconds) * 1000 : 0;
  const left = rate > 0 ? (total - done) / rate : 0;
  return `${work} ${grouped(done)} of ${grouped(total)}, ${grouped(rate)} a second, ${grouped(left)} s left`;
}

/**
 * Shows progress: a bar on a terminal, which goes when the work is done; plain lines elsewhere, and none for work
 * that is done at once.
 */
export function showProgress(
  out: Pick<NodeJS.WriteStream, 'isTTY' | 'columns' | 'write'> = process.stderr,
  clock: () => number = () => performance.now(),
): Progress {
  let now: { work: string; since: number; shown: number } | undefined;
  return (done, total, work) => {
    const at = clock();
    if (now?.work !== work) now = { work, since: at, shown: at };
    const between = out.isTTY ? BETWEEN_BARS : BETWEEN_LINES;
    const isEnd = done >= total;
    if (!isEnd && at - now.shown < between) return;
    const line = progressLine(work, done, total, at - now.since);
    if (out.isTTY) {
      const full = Math.round((done / Math.max(1, total)) * BAR);
      const bar = '█'.repeat(full) + '░'.repeat(BAR - full);
      out.write(isEnd ? '\r\x1b[2K' : `\r\x1b[2K${`${bar} ${line}`.slice(0, (out.columns ?? 80) - 1)}`);
    } else if (!isEnd) out.write(`${line}\n`);
    now.shown = at;
    if (isEnd) now = undefined;
  };
}
