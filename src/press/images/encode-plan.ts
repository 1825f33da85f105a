import { IMAGE_FORMATS } from './encode.ts';
import type { EncodeJob } from './encode-images.ts';
import type { MeasuredImage, VariantSet } from './image-variants.ts';

type Variants = EncodeJob['variants'];

/** An image that is to be encoded, with the variants of all its uses by their addresses. */
export interface EncodePlan extends Pick<VariantSet, 'preset' | 'crop'> {
  image: MeasuredImage;
  variants: Map<string, Variants[number]>;
}

/** Such an image with those of its variants that are missing. */
export interface OpenPlan extends EncodePlan {
  missing: Variants;
}

/** The first variants of an image are at most so wide: enough for a phone; pixels. */
const FIRST_WIDTH = 900;

/** The job that encodes the missing variants of a plan. */
export const jobOf = ({
  image: { path, hash, width, height },
  preset,
  crop,
  missing,
}: OpenPlan): EncodeJob => ({
  path,
  hash,
  size: { width, height },
  preset,
  crop,
  variants: missing,
});

/** Of the missing variants of an image, one of each format that it has none of yet, which will do until all are there. */
export function firstVariants(missing: Variants, all: Variants): Variants {
  return IMAGE_FORMATS.flatMap((format) => {
    const wanted = missing.filter((variant) => variant.format === format);
    if (wanted.length < all.filter((variant) => variant.format === format).length) return [];
    return wanted.findLast(({ width }) => width <= FIRST_WIDTH) ?? wanted.slice(0, 1);
  });
}

/** The missing variants of an image that are not among the first. */
export function otherVariants(missing: Variants, all: Variants): Variants {
  const first = firstVariants(missing, all);
  return missing.filter((variant) => !first.includes(variant));
}
