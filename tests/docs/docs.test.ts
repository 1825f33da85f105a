import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parseWritten } from '../../src/model/article/parse-written.ts';
import { parseEdition } from '../../src/model/edition/parse-edition.ts';
import { schemaFiles } from '../../src/press/cli/schema-files.ts';
import { ENVIRONMENT, parseSettings } from '../../src/server/settings.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string) => readFileSync(join(project, path), 'utf8');
const format = read('docs/format.md');
const readme = read('README.md');

/** Every key that a JSON Schema names, at whatever depth. */
function keysOf(schema: unknown, keys = new Set<string>()): Set<string> {
  if (Array.isArray(schema)) for (const item of schema) keysOf(item, keys);
  else if (typeof schema === 'object' && schema !== null) {
    for (const [name, value] of Object.entries(schema)) {
      if (name === 'properties') for (const key of Object.keys(value as object)) keys.add(key);
      keysOf(value, keys);
    }
  }
  return keys;
}

const schemas = Object.values(schemaFiles()).map((text) => JSON.parse(text) as unknown);
const known = keysOf(schemas);

/** Words in code marks, and words inside braces in code marks. */
const marked = new Set(
  [...format.matchAll(/`([^`\n]+)`/g)].flatMap(([, text = '']) => text.match(/[$\w-]+/g) ?? []),
);

describe('docs/format.md says what the schema says', () => {
  test('every key of the schema stands in it', () => {
    expect([...known].filter((key) => !marked.has(key))).toEqual([]);
  });

  test('every field and block of its tables is known to the schema', () => {
    const cells = [...format.matchAll(/^\| ((?:`[^`]+`(?:, | or )?)+) \|/gm)].flatMap(([, cell = '']) =>
      [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
    );
    const types = JSON.stringify(schemas);
    expect(cells.length).toBeGreaterThan(50);
    expect(cells.filter((name) => !known.has(name) && !types.includes(`"const":"${name}"`))).toEqual([]);
  });

  test('every example passes the door without a word', () => {
    const base = { headline: 'h', section: 's', published: '2026-11-24T09:00:00Z', body: ['b'] };
    const wrap: Record<string, (value: unknown) => unknown> = {
      article: (value) => value,
      photo: (value) => ({ ...base, photo: value }),
      inline: (value) => ({ ...base, lead: value }),
      body: (value) => ({ ...base, body: value }),
    };
    const examples = [...format.matchAll(/```json (\w+)\n([\s\S]*?)```/g)];
    expect(examples.map(([, kind]) => kind)).toEqual([
      'article',
      'photo',
      'inline',
      'body',
      'edition',
      'front',
    ]);
    for (const [, kind = '', text = ''] of examples) {
      const value = JSON.parse(text) as unknown;
      const edition = {
        id: 'urn:uuid:1e2d3c4b-5a69-4788-9654-3210fedcba98',
        title: 't',
        language: 'en',
        url: 'https://t.example/',
        sections: ['World', 'Science'],
        front: value,
      };
      const editions: Record<string, unknown> = { edition: value, front: edition };
      const verdict = kind in editions ? parseEdition(editions[kind]) : parseWritten(wrap[kind]?.(value));
      expect(verdict, kind).toMatchObject({ ok: true, warnings: [] });
    }
  });
});

describe('README says what the program does', () => {
  test('every command in it is a script, and every script of people is in it', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = new Set(
      [...readme.matchAll(/npm (?:run |(?=test|start))([a-z]+)/g)].map(([, name = '']) => name),
    );
    expect([...named].filter((name) => scripts[name] === undefined)).toEqual([]);
    expect(Object.keys(scripts).filter((name) => !named.has(name))).toEqual([]);
  });

  test('every option of npm run build is in its row', () => {
    const row = readme.split('\n').find((line) => line.startsWith('| `npm run build` |')) ?? '';
    const names = [...read('src/press/cli/build-command.ts').matchAll(/^ +'?([a-z-]+)'?: \{ type: /gm)];
    expect(names.length).toBeGreaterThan(4);
    expect(names.filter(([, name]) => !row.includes(`--${name}`))).toEqual([]);
  });

  test('every setting that is read is in its table', () => {
    const rows = [...readme.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, name = '']) => name);
    const source = [
      'src/press/main.ts',
      'src/press/source/edition-folder.ts',
      'tools/browser.ts',
      'tests/samples.ts',
    ]
      .map(read)
      .join('\n');
    const settings = new Set([
      ...Object.keys(ENVIRONMENT.entries),
      ...[...source.matchAll(/(?:environment|process\.env)\['([A-Z_]+)'\]/g)].map(([, name = '']) => name),
    ]);
    for (const outside of ['PATH', 'CI', 'INIT_CWD', 'LOCAL']) settings.delete(outside);
    expect([...settings].filter((name) => !rows.includes(name))).toEqual([]);
  });

  test('the defaults it names are the program’s', () => {
    const row = (name: string) => new RegExp(`^\\| \`${name}\` \\| \`([^\`]+)\``, 'm').exec(readme)?.[1];
    const settings = parseSettings({}, project);
    expect(settings).toMatchObject({
      ok: true,
      value: {
        port: Number(row('PORT')),
        host: row('HOST'),
        postsAMinute: Number(row('COMMENT_LIMIT')),
        commentLinks: Number(row('COMMENT_LINKS')),
        firstCommentLinks: Number(row('FIRST_COMMENT_LINKS')),
        commentSeconds: Number(row('COMMENT_SECONDS')),
        retention: {
          hashDays: Number(row('COMMENT_HASH_DAYS')),
          removedDays: Number(row('COMMENT_REMOVED_DAYS')),
        },
        logLevel: row('LOG_LEVEL'),
      },
    });
  });

  test('its story passes the door', () => {
    const example = /```json\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
    expect(parseWritten(JSON.parse(example))).toMatchObject({ ok: true, warnings: [] });
  });
});

test('the service of docs/hosting.md starts a file that is there, without npm: it would not pass the signal on', () => {
  const command = /^ExecStart=(.+)$/m.exec(read('docs/hosting.md'))?.[1] ?? '';
  const [node = '', file = '', ...rest] = command.split(' ');
  expect(node).toMatch(/^\/.*\/node$/);
  expect(rest).toEqual([]);
  expect(existsSync(join(project, file)), file).toBe(true);
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  expect(scripts['start']).toBe(`node ${file}`);
});

test('docs/scaling.md has the figures that were measured', () => {
  const [, table = ''] = /\n(\| measured by .*?)\n\n/s.exec(read('docs/scaling.md')) ?? [];
  const figures = table
    .split('\n')
    .slice(2)
    .flatMap((row) => row.split('|').slice(2))
    .flatMap((cell) => cell.match(/[\d,]+/g) ?? []);
  const measured = new Set(read('tests/bench/results/comments.md').match(/[\d,.]*\d/g));
  expect(figures.length).toBeGreaterThan(8);
  expect(figures.filter((figure) => !measured.has(figure))).toEqual([]);
});
