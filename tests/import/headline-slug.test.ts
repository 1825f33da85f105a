import { describe, expect, test } from 'vitest';
import { slugFor } from '../../src/import/headline-slug.ts';

describe('the slug of a headline', () => {
  test.each([
    ['Night trains return', 'night-trains-return'],
    ['Größe & Maß: 12 Brücken', 'grosse-mass-12-brucken'],
    ['L’école d’été', 'lecole-dete'],
    ['¿Qué pasó en Ñuñoa?', 'que-paso-en-nunoa'],
    ['В Приозёрске пущен трамвай', 'v-priozerske-pushchen-tramvay'],
    ['إعادة فتح الجسر', 'iaada-fth-aljsr'],
    ['Україна відкриває ґанок', 'ukraina-vidkrivaie-ganok'],
    ['قالت القاهرة إن مصر', 'qalt-alqahra-in-msr'],
    ['Հայաստանը նոր կամուրջ է բացում', 'hayastany-nor-kamowrj-e-batsowm'],
    ['Η Αθήνα ανοίγει ξανά τη γέφυρα', 'i-athina-anoigei-xana-ti-gefyra'],
    ['საქართველო ახალ ხიდს ხსნის', 'sakartvelo-akhal-khids-khsnis'],
    ['ראש הממשלה פותח גשר חדש', 'rs-hmmslh-fvth-gsr-hds'],
    ['東京の橋が再び開く', 'dong-jingno-qiaoga-zaibi-kaiku'],
    ['とうきょうのはし', 'toukiyounohashi'],
    ['한국의 새 다리', 'han-gug-ui-sae-da-li'],
    ['…', ''],
  ])('%s', (headline, slug) => expect(slugFor(headline)).toBe(slug));

  test('is truncated at a word', () => {
    const slug = slugFor('word '.repeat(40));
    expect(slug.length).toBeLessThanOrEqual(80);
    expect(slug).toMatch(/word$/);
  });
});
