import { setPriority } from 'node:os';
import { buildIndex, closeEngine, type IndexJob } from './build-index.ts';

/** Behind everything else: publications and readers go first. */
const PATIENT = 10;

/** A process of its own that makes indexes, one after the other, and ends with the press that wants them. */
function work(): void {
  if (process.send === undefined) return;
  const answer = process.send.bind(process);
  try {
    setPriority(PATIENT);
  } catch {
    // Not everybody may; then it is as important as the rest.
  }
  process.once('disconnect', () => process.exit());
  process.once('message', (jobs: IndexJob[]) => {
    void (async () => {
      try {
        const made = [];
        for (const job of jobs) made.push(await buildIndex(job));
        await closeEngine();
        answer({ made }, () => process.disconnect());
      } catch (reason) {
        answer({ failed: (reason as Error).message }, () => process.disconnect());
      }
    })();
  });
}

work();
