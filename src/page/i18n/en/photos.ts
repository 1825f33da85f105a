/** Interface text of photos that are opened large, in English; loaded with them. */
const photosEn = () => ({
  title: 'Pictures',
  close: 'Close',
  previous: 'Previous picture',
  next: 'Next picture',
  /** Both numbers are formatted. */
  place: (number: string, count: string) => `${number} of ${count}`,
});

export default photosEn;
