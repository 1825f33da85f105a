import { createRequire } from 'node:module';
import type Sharp from 'sharp';

let loaded: typeof Sharp | undefined;

/** Gives the library of pictures, loaded with the first that is measured or made: most publications change none. */
export function loadSharp(): typeof Sharp {
  if (loaded === undefined) {
    loaded = createRequire(import.meta.url)('sharp') as typeof Sharp;
    // One thread a picture: with several the bytes of an AVIF differ from build to build.
    loaded.concurrency(1);
    loaded.cache(false);
  }
  return loaded;
}
