import type { PhotosTexts } from '../texts.ts';

/** Interface text of photos that are opened large, in Arabic; loaded with them. */
const photosAr = (): PhotosTexts => ({
  title: 'الصور',
  close: 'إغلاق',
  previous: 'الصورة السابقة',
  next: 'الصورة التالية',
  place: (number, count) => `${number} من ${count}`,
});

export default photosAr;
