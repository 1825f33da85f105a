import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeSchemas } from './schema-files.ts';

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

function firstEdition(): unknown {
  return {
    $schema: './edition.schema.json',
    id: `urn:uuid:${randomUUID()}`,
    title: 'My newspaper',
    tagline: 'Change this line in edition.json',
    language: 'en',
    timeZone: 'UTC',
    url: 'http://localhost:8080/',
    sections: ['World', 'Culture'],
    comments: { moderation: 'post' },
  };
}

function firstArticle(now: number): unknown {
  return {
    $schema: '../article.schema.json',
    section: 'World',
    headline: 'The first story of this paper',
    lead: 'It stands in articles/the-first-story.json. Open that file, change a word and save.',
    published: `${new Date(now).toISOString().slice(0, 19)}Z`,
    body: [
      'Each paragraph of a story is one string in “body”. What is not a paragraph, a heading or a photo for example, is an object with a “type”.',
      { type: 'heading', text: 'What comes next' },
      'A second file in articles/ is a second story. Its name is its address: letters a to z, digits and hyphens.',
    ],
  };
}

/**
 * Writes a new edition: `edition.json` with a new id, one article, the schemas.
 *
 * @param now milliseconds; when the first article is published
 * @returns paths of the files, from the folder
 * @throws Error where the folder is not empty, so that nothing is overwritten
 */
export function newEdition(folder: string, now: number): string[] {
  if (existsSync(folder) && readdirSync(folder).some((name) => !name.startsWith('.'))) {
    throw new Error(`${folder} is not empty. Name a new folder.`);
  }
  mkdirSync(join(folder, 'articles'), { recursive: true });
  mkdirSync(join(folder, 'photos'), { recursive: true });
  writeFileSync(join(folder, 'edition.json'), json(firstEdition()));
  writeFileSync(join(folder, 'articles', 'the-first-story.json'), json(firstArticle(now)));
  // dist and data lie beside edition.json, and belong in no repository.
  writeFileSync(join(folder, '.gitignore'), 'dist\ndist.*\ndata/\n');
  return ['edition.json', 'articles/the-first-story.json', '.gitignore', ...writeSchemas(folder)];
}
