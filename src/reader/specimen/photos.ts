import type { Photo } from '../../model/article/article.ts';

/* The sample edition's photographs, with what the press fills in. */
const photo = (name: string, width: number, height: number, color: string, rest: Photo): Photo => ({
  src: `photos/${name}.jpg`,
  width,
  height,
  color,
  ...rest,
});

export const boats = photo('boats', 1024, 819, '#958c7e', {
  alt: 'A junk with a tall mast and two covered boats on a still river, with tiled houses and hills behind',
  caption:
    'Boats on a river at Nagasaki, about 1865. The roofs on the far bank are sharp to the last tile; the water, which moved while the plate was exposed, has turned to glass.',
  credit: 'Photo: Felice Beato / Getty Open Content',
  focus: { x: 0.5, y: 0.33 },
});
export const cat = photo('cat', 1024, 510, '#8d816d', {
  alt: 'Twenty-four small frames, in four rows, of a cat walking, trotting and bounding',
  caption:
    'A house cat walks, trots and bounds through twenty-four frames. By the 1880s a dry plate could stop what the wet glass of the 1860s could only smooth away.',
  credit: 'Photo: Eadweard Muybridge, 1887 / Getty Open Content',
});
export const house = photo('dust-bowl-house', 1024, 788, '#b1aa9b', {
  alt: 'An abandoned wooden house on an empty plain below small clouds',
  caption:
    'An abandoned house in the southern plains, photographed between 1935 and 1940. The door is open and the windows are out, but the boards are sound: whoever lived here had not fled a ruin, only a field that blew away.',
  credit: 'Photo: Dorothea Lange / Getty Open Content',
});
export const alps = photo('alps', 1024, 484, '#5f5649', {
  alt: 'Snow peaks above a dark slope of fir trees',
  credit: 'Photo: Adolphe Braun / Getty Open Content',
});
export const airplane = photo('airplane', 1024, 717, '#5f594e', {
  alt: 'A biplane seen from directly above, over fields and small clouds',
  credit: 'Photo: Fédèle Azari / Getty Open Content',
});
export const acanthus = photo('acanthus', 790, 1024, '#baaf9f', {
  alt: 'A stem of bear’s breeches with spiny bracts, against a pale ground',
  caption: 'Bear’s breeches.',
  credit: 'Photo: Karl Blossfeldt / Getty Open Content',
});
export const allium = photo('allium', 807, 1024, '#beb3a3', {
  alt: 'The flower head of a pink lily leek',
  caption: 'Pink lily leek.',
  credit: 'Photo: Karl Blossfeldt / Getty Open Content',
});
