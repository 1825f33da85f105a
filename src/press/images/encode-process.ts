import { type EncodeJob, encodeImages } from './encode-images.ts';

/** A process of its own that makes files of pictures, and ends with the press that wants them. */
function work(): void {
  if (process.send === undefined) return;
  const say = process.send.bind(process);
  process.once('disconnect', () => process.exit());
  process.once('message', (jobs: EncodeJob[]) => {
    encodeImages(jobs, (at, made) => void say({ at, made }))
      .catch((reason: Error) => void say({ failed: reason.message }))
      .then(() => say({ done: true }, () => process.disconnect()));
  });
}

work();
