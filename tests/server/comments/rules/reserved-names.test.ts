import { expect, test } from 'vitest';
import { isReservedName } from '../../../../src/server/comments/rules/reserved-names.ts';

const AUTHORS = Array.from({ length: 1000 }, (_, i) => `Author Number${i} of the Paper`);
const EDITION = { authors: AUTHORS, titles: ['The Daily Bridge', 'Bridge Trust'] };

test('names of the edition, in look-alike letters and as a part of a name, are reserved (C15)', () => {
  const names = [
    'AUTHOR number999 of thе pарer',
    'the daily brıdge',
    'Bridge Trust Official',
    'myBridgeTrust',
  ];
  expect(names.filter((name) => !isReservedName(name, EDITION))).toEqual([]);
  const free = ['Bridget Trust', 'Trust Bridge', 'The Daily', 'Author Number'];
  expect(free.filter((name) => isReservedName(name, EDITION))).toEqual([]);
});

test('those who run the comments are reserved as a part of a name, in the languages of the interface (C15)', () => {
  const names = [
    'The Moderator',
    'Moderators',
    'Admin Team',
    'Broadsheet Redaktion',
    'mоderator 2',
    'theAdmin',
  ];
  names.push('Модератор сайта', 'المشرف', 'هيئة التحرير');
  expect(names.filter((name) => !isReservedName(name, EDITION))).toEqual([]);
  const free = ['Admiral Nelson', 'Adminah', 'Moderato', 'Ann Editor-Smith', 'Rooty', 'برويز مشرف'];
  expect(free.filter((name) => isReservedName(name, EDITION))).toEqual([]);
});

test('a post costs little, however many authors an edition has', () => {
  const name = 'a b c d e f g h i j k l m n o p q r s t u v w x y z a b c d';
  isReservedName(name, EDITION);
  const start = performance.now();
  for (let i = 0; i < 60; i++) isReservedName(name, EDITION);
  // Compared one by one they take 8 seconds.
  expect(performance.now() - start).toBeLessThan(2000);
});
