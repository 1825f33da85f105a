import { constants, setPriority } from 'node:os';
import { type EncodeJob, encodeImages } from './encode-images.ts';
import type { EncoderMessage } from './run-encoder.ts';

/** Child process that encodes images; ends with its parent. */
function main(): void {
  if (process.send === undefined) return;
  try {
    // Readers and the pages of the next release come first.
    setPriority(constants.priority.PRIORITY_LOW);
  } catch {
    // Not every user may; then it has the normal priority.
  }
  const send = process.send.bind(process) as (message: EncoderMessage, onSent?: () => void) => boolean;
  process.once('disconnect', () => process.exit());
  process.once('message', (jobs: EncodeJob[]) => {
    encodeImages(jobs, (index, isEncoded) => void send({ index, isEncoded }))
      .catch((reason: Error) => void send({ error: reason.message }))
      .then(() => send({}, () => process.disconnect()));
  });
}

main();
