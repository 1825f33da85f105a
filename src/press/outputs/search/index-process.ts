import { setPriority } from 'node:os';
import { type BuiltIndex, buildIndex, closeEngine, type IndexJob } from './build-index.ts';
import type { IndexerMessage } from './search-index.ts';

/** Priority below that of releases and of readers (nice value). */
const LOW_PRIORITY = 10;

/** Child process that builds search indexes, one after the other; ends with its parent. */
function main(): void {
  if (process.send === undefined) return;
  const send = process.send.bind(process) as (message: IndexerMessage, onSent: () => void) => boolean;
  try {
    setPriority(LOW_PRIORITY);
  } catch {
    // Not every user may; then it has the normal priority.
  }
  process.once('disconnect', () => process.exit());
  process.once('message', (jobs: IndexJob[]) => {
    // An engine that ends leaves its work unanswered: with nothing else to wait for, this process then ends too.
    process.channel?.unref();
    void (async () => {
      try {
        const indexes: BuiltIndex[] = [];
        for (const job of jobs) indexes.push(await buildIndex(job));
        await closeEngine();
        send({ indexes }, () => process.disconnect());
      } catch (reason) {
        send({ error: (reason as Error).message }, () => process.disconnect());
      }
    })();
  });
}

main();
