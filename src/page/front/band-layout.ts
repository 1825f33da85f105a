import type { ArticleCard } from '../../model/lists/lists.ts';
import { type PhotoSlot, shapeOf } from '../../model/photo/photo-slots.ts';
import { cardPhotoOf } from '../cards/Card.tsx';

/**
 * Form of a band where the page is wide: by the shape of its photo, `columns` where it has none. In a `stacked` band
 * the text is below its photo, in the others beside it.
 */
type BandForm = 'columns' | 'panorama' | 'tall' | 'wide' | 'stacked';

/** How the articles of a band are arranged. */
export interface BandLayout {
  form: BandForm;
  /** Articles after the first that are beside its photo or text: up to three. */
  beside: ArticleCard[];
  /** All others: in full rows of `ROW` below. */
  below: ArticleCard[];
  /** Slot of the photo. */
  slot: PhotoSlot;
}

/** Articles in a row below the first article. */
const ROW = 3;
/** A headline without a lead takes about half the room of one with a lead. */
const roomOf = ({ lead }: ArticleCard): number => (lead === undefined ? 0.5 : 1);

/**
 * Arranges the articles of a band so that its columns are full with any number of them: as many are beside the first
 * article as leave full rows below it.
 */
export function bandLayout([feature, ...others]: ArticleCard[]): BandLayout {
  const photo = feature && cardPhotoOf(feature);
  const shape = photo === undefined ? 'columns' : shapeOf(photo);
  const rest = others.length % ROW;
  // A panorama has no column beside it that three articles would fill.
  const besideCount = shape === 'panorama' || others.length === 0 ? rest : rest || ROW;
  const beside = others.slice(0, besideCount);
  const room = beside.reduce((sum, card) => sum + roomOf(card), 0);
  const form = shape === 'wide' && room >= ROW ? 'stacked' : shape;
  const slot = form === 'wide' ? (besideCount === 1 ? 'bandPair' : 'bandBeside') : 'band';
  return { form, beside, below: others.slice(besideCount), slot };
}
