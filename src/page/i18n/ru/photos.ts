import type { PhotosTexts } from '../texts.ts';

/** Interface text of photos that are opened large, in Russian; loaded with them. */
const photosRu = (): PhotosTexts => ({
  title: 'Фотографии',
  close: 'Закрыть',
  previous: 'Предыдущая фотография',
  next: 'Следующая фотография',
  place: (number, count) => `${number} из ${count}`,
});

export default photosRu;
