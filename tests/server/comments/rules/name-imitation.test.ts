import { describe, expect, test } from 'vitest';
import { imitatedPerson } from '../../../../src/server/comments/rules/name-imitation.ts';
import { makeService } from '../../comment-service.ts';

const EMAIL = 'ann@example.org';
const ANN = { name: 'Ann Ball', email: EMAIL };
const NAMELESS = { name: 'Ann Ball', email: '' };

describe('a name is taken for that of another reader under the article (C15)', () => {
  test.each([
    ['with another e-mail address', ANN, { name: 'Ann Ball', email: 'x@example.org' }],
    ['without an address', ANN, NAMELESS],
    ['in Cyrillic letters', ANN, { name: 'Аnn Bаll', email: 'x@example.org' }],
    ['in other letters of two without an address', NAMELESS, { name: 'Ann Ba11', email: '' }],
    ['with a mark', NAMELESS, { name: 'Ánn Ball', email: '' }],
  ])('%s', (_, namesake, writer) => {
    expect(imitatedPerson(writer, { namesakes: [namesake], moderators: [] })).toBe('reader');
  });

  test.each([
    ['with the same address, whatever its case', ANN, { name: 'Аnn Ball', email: 'ANN@example.org' }],
    ['without an address, in the same letters', NAMELESS, { name: 'ann  ball', email: 'x@example.org' }],
  ])('but not %s', (_, namesake, writer) => {
    expect(imitatedPerson(writer, { namesakes: [namesake], moderators: [] })).toBeUndefined();
  });
});

test('a name is taken for that of a moderator, and one without letters for none', () => {
  const moderators = ['Eva Novák'];
  const writer = (name: string) => ({ name, email: EMAIL });
  expect(imitatedPerson(writer('EVA NOVAK'), { namesakes: [], moderators })).toBe('moderator');
  expect(imitatedPerson(writer('Eva N.'), { namesakes: [], moderators })).toBeUndefined();
  expect(imitatedPerson(writer('!!'), { namesakes: [writer('??')], moderators: ['--'] })).toBeUndefined();
});

test('a comment under the name of another writer is held with the rule, and lost to nobody', async () => {
  const { send, store } = await makeService();
  const post = async (name: string, email: string, slug = 'open') =>
    (await (await send(slug, { name, email })).json()).comment as { id: string; status: string };
  expect((await post('Nora', 'nora@example.org')).status).toBe('published');
  expect((await post('Nora', 'NORA@example.org')).status).toBe('published');
  const imitated = await post('Nоrа', 'other@example.org');
  expect(imitated.status).toBe('held');
  expect(await store.find(imitated.id)).toMatchObject({ status: 'held', heldBy: 'name_of_reader' });
  expect((await post('Nora', 'other@example.org')).status).toBe('held');
  expect((await post('Nora', 'other@example.org', 'other')).status).toBe('published');
});
