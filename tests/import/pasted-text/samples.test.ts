import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { WrittenArticle, WrittenBlock } from '../../../src/model/article/article.ts';
import { importFile } from '../../../src/press/cli/import-file.ts';
import { makeFolder, NOW } from '../../press/edition.ts';
import { samplesOf } from '../../samples.ts';

const samples = samplesOf('pasted');

async function imported(name: string, section?: string) {
  const root = makeFolder({});
  const file = join(root, name);
  copyFileSync(join(samples ?? '', name), file);
  const result = await importFile(file, name, section === undefined ? {} : { section }, { root, now: NOW });
  const article =
    result.written === undefined
      ? undefined
      : (JSON.parse(readFileSync(join(root, result.written), 'utf8')) as WrittenArticle);
  return { ...result, article };
}

const kinds = (body: WrittenBlock[] = []) =>
  body.map((block) => (typeof block === 'string' ? 'paragraph' : block.type));

if (samples !== undefined)
  describe('samples/pasted', () => {
    test('harbour-line.txt', async () => {
      const { article, text } = await imported('harbour-line.txt');
      expect(article, text).toMatchObject({
        section: 'Transport',
        headline: 'Night trains return to the harbour line',
        byline: ['Tomas Ferreira', 'Inga Solberg'],
        published: '2024-03-12T06:45:00+01:00',
        updated: '2024-03-12T09:10:00+01:00',
        photo: {
          caption: 'A guard checks the sleeping car before its first run.',
          credit: 'Inga Solberg / Coastline News',
        },
        tags: ['railways', 'night trains', 'harbour'],
        sources: [{ name: 'Coastline News Agency' }],
      });
      expect(article?.lead).toMatch(/^After eleven years.*ten past nine\.$/);
      expect(kinds(article?.body)).toEqual([
        'paragraph',
        'paragraph',
        'paragraph',
        'heading',
        'paragraph',
        'related',
        'paragraph',
      ]);
      expect(article?.body[3]).toEqual({ type: 'heading', text: 'What it costs' });
    });

    test('faro.txt', async () => {
      const { article } = await imported('faro.txt');
      expect(article).toMatchObject({
        language: 'es',
        section: 'Cultura',
        photo: { credit: 'Archivo Municipal' },
        sources: [{ name: 'Agencia Litoral' }],
      });
      expect(kinds(article?.body)).toEqual(['paragraph', 'paragraph', 'related', 'paragraph', 'paragraph']);
    });

    test('csto-summit.txt', async () => {
      const { article } = await imported('csto-summit.txt');
      expect(kinds(article?.body).filter((kind) => kind === 'paragraph')).toHaveLength(8);
      expect(kinds(article?.body)[4]).toBe('related');
      expect(article?.photo?.credit).toBe('Sputnik / Vladimir Smirnov');
      expect(article?.sources).toBeUndefined();
    });

    test('short.txt', async () => {
      expect(await imported('short.txt')).toMatchObject({ code: 1, article: undefined });
      const { article } = await imported('short.txt', 'World');
      expect(Object.keys(article ?? {}).sort()).toEqual([
        '$schema',
        'body',
        'headline',
        'published',
        'section',
        'status',
      ]);
      expect(kinds(article?.body)).toEqual(['paragraph', 'paragraph']);
    });
  });
