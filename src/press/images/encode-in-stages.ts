import { firstVariants, jobOf, type OpenPlan, otherVariants } from './encode-plan.ts';
import { runEncoder } from './run-encoder.ts';

/** While many images are encoded, a release with those that are ready is due this often; milliseconds. */
const READY_INTERVAL = 5000;

/** So many images are encoded before those that are new since are looked for. */
const MAX_IMAGES = 16;

/**
 * Encodes missing variants of images: one of each format of every image first, then the others. At most so many images
 * that those of the next release do not wait for long; images that changed since they were measured are left out.
 *
 * @param onReady called when there are new variants for a release: now and then, and at the end
 * @param end stops the work
 * @throws the first failure, once everything else is encoded
 */
export async function encodeInStages(
  open: readonly OpenPlan[],
  onReady: () => void,
  end: AbortSignal,
): Promise<void> {
  let failure: unknown;
  for (const choose of [firstVariants, otherVariants]) {
    const jobs = open
      .map((plan) => ({ ...plan, missing: choose(plan.missing, [...plan.variants.values()]) }))
      .filter(({ missing }) => missing.length > 0);
    let isNew = false;
    let lastReady = performance.now();
    const tellReady = () => {
      if (isNew) onReady();
      isNew = false;
      lastReady = performance.now();
    };
    if (end.aborted) break;
    await runEncoder(
      jobs.slice(0, MAX_IMAGES).map(jobOf),
      (_, isEncoded) => {
        isNew ||= isEncoded;
        if (performance.now() - lastReady > READY_INTERVAL) tellReady();
      },
      end,
    ).catch((reason: unknown) => {
      failure ??= reason;
    });
    tellReady();
    if (jobs.length > MAX_IMAGES) break;
  }
  if (failure !== undefined) throw failure;
}
