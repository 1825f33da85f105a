import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readSources, type SourceFile, twoWayFolders } from './imports.ts';

const files = readSources(join(fileURLToPath(new URL('../..', import.meta.url)), 'src')).filter(({ path }) =>
  path.startsWith('server/'),
);
const isStore = ({ path }: SourceFile): boolean => path.startsWith('server/store/');
const pathsOf = (sources: readonly SourceFile[]): string[] => sources.map(({ path }) => path).sort();

describe('the folders of the server', () => {
  test('import each other in one direction only', () => {
    expect(twoWayFolders(files)).toEqual([]);
  });

  test('know SQLite in store/sqlite and PostgreSQL in store/postgres alone; others ask store/open-store', () => {
    const importsEngine = files.filter(
      ({ path, imports }) =>
        !/^server\/store\/(?:sqlite|postgres)\//.test(path) &&
        imports.some((target) =>
          /^server\/store\/(?:sqlite|postgres)\/|^(?:better-sqlite3|kysely|pg)$/.test(target),
        ),
    );
    // The queries that are the same for both are written once, for no engine.
    expect(pathsOf(importsEngine)).toEqual([
      'server/store/change-scripts.ts',
      'server/store/comment-queries.ts',
      'server/store/erasure/erase-around.ts',
      'server/store/erasure/erasure-scripts.ts',
      'server/store/moderation/account-store.ts',
      'server/store/moderation/detail-queries.ts',
      'server/store/moderation/queue-queries.ts',
      'server/store/notices/notice-store.ts',
      'server/store/open-store.ts',
      'server/store/post-facts.ts',
      'server/store/queue-notices.ts',
      'server/store/transaction-script.ts',
      'server/store/transfer/export-lines.ts',
      'server/store/transfer/recount-threads.ts',
      'server/store/transfer/row-queries.ts',
    ]);
  });
});

describe('one module writes comments (C04, S01)', () => {
  test('outside the store, one module adds comments, and one normalises them', () => {
    const adds = files.filter(
      (file) =>
        !isStore(file) &&
        file.imports.some((target) => target.startsWith('server/store/')) &&
        /\.(?:add|post)\(/.test(file.text),
    );
    const normalises = files.filter(({ text }) => /\bnormaliseComment\(/.test(text));
    expect(pathsOf(adds)).toEqual(['server/comments/comment-posts.ts']);
    expect(pathsOf(normalises)).toEqual(['server/comments/rules/comment-content.ts']);
  });

  test('inside the store, its own queries alone write to the table of comments, and the migrations', () => {
    const writes = files.filter(({ text }) =>
      /(?:insertInto|updateTable|deleteFrom|replaceInto|mergeInto)\(\s*['"`]comments\b|\b(?:insert into|update|delete from) comments\b/i.test(
        text,
      ),
    );
    expect(pathsOf(writes)).toEqual([
      'server/store/change-scripts.ts',
      'server/store/comment-queries.ts',
      'server/store/postgres/migrations.ts',
      'server/store/postgres/postgres-store.ts',
      'server/store/sqlite/hot-queries.ts',
      'server/store/sqlite/migrations.ts',
      'server/store/transfer/recount-threads.ts',
    ]);
  });
});
