import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { COMMENT_LIMITS, type CommentField } from '../../../src/model/comment/comment.ts';
import { parseCommentList } from '../../../src/model/comment/parse-list.ts';
import { normaliseComment } from '../../../src/model/comment/parse-post.ts';
import { samplesOf } from '../../samples.ts';
import { builtSite, pageDataIn, removeBuiltSites } from '../built-site.ts';
import { makeService, ORIGIN } from '../comment-service.ts';
import { NAUGHTY_STRINGS } from '../naughty-strings.ts';

const FIELDS: readonly CommentField[] = ['text', 'name', 'email', 'url'];
const HARMLESS = { text: 'Words.', name: 'Ann', email: 'ann@example.org', url: '' };
afterEach(removeBuiltSites);

const lists: [string, readonly string[]][] = [['our own list', NAUGHTY_STRINGS]];
const samples = samplesOf('hostile/naughty-strings');
if (samples !== undefined)
  lists.push([
    'the Big List of Naughty Strings',
    JSON.parse(readFileSync(join(samples, 'blns.json'), 'utf8')),
  ]);

describe.each(lists)('%s in every field of a comment (C15)', (_, strings) => {
  test('the parser gives a value within the limits, or a code for the field', () => {
    for (const text of strings) {
      for (const field of FIELDS) {
        const result = normaliseComment({ ...HARMLESS, [field]: text }, true);
        if (result.ok) {
          for (const name of FIELDS)
            expect(Array.from(result.value[name]).length).toBeLessThanOrEqual(COMMENT_LIMITS[name]);
          expect(result.value.text).toBe(result.value.text.normalize('NFC'));
          expect(result.value.name).not.toMatch(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]|\p{M}{5}/u);
          // What was normalised once is normal.
          expect(normaliseComment(result.value, true)).toEqual(result);
        } else expect(Object.keys(result.fields)).toEqual([field]);
      }
    }
  });

  test('the API takes it or says which field it refuses; readers get it back as a list that can be shown', async () => {
    const { send, list, store, errors } = await makeService();
    let taken = 0;
    let held = 0;
    for (const text of strings) {
      for (const field of FIELDS) {
        // Each has words of its own, so that none is a duplicate.
        const answer = await send('open', { [field]: text });
        const body = await answer.json();
        // Those with several links or one sign over and over are held.
        if (answer.status === 201 && body.comment.status === 'held') held += 1;
        else if (answer.status === 201) taken += 1;
        else if (body.code !== 'duplicate') {
          expect([answer.status, body.code], text).toEqual([422, 'invalid_fields']);
          expect(Object.keys(body.fields), text).toEqual([field]);
        }
      }
    }
    expect(errors).toEqual([]);
    expect(taken).toBeGreaterThan(strings.length);
    let after = '';
    let seen = 0;
    for (
      let page = parseCommentList(await list('open'));
      ;
      page = parseCommentList(await list('open', after))
    ) {
      expect(page).toBeDefined();
      seen += page?.comments.length ?? 0;
      if (page?.next == null) break;
      after = `?after=${page.next}`;
    }
    expect(seen).toBe(taken);
    expect((await store.listByStatus('held', 1000)).length).toBe(held);
  });

  test('the plain form is answered with the comment, or with its own words and a code for the field', async () => {
    const { pages } = builtSite(['open']);
    const site = { pages, base: () => '/', service: () => '/', policy: () => ({}) };
    const { request, errors } = await makeService({ parts: { site } });
    let words = 0;
    for (const text of strings) {
      for (const field of FIELDS) {
        const form = { ...HARMLESS, text: `Words ${words++}.`, [field]: text };
        const body = new URLSearchParams(form);
        const answer = await request('/api/articles/open/comments', {
          method: 'POST',
          headers: { 'content-type': 'application/x-www-form-urlencoded', origin: ORIGIN },
          body: body.toString(),
        });
        if (answer.status === 303) continue;
        const { refused, held } = pageDataIn(await answer.text()).comments ?? {};
        if (held) continue;
        expect(refused?.values[field], text).toBe(new URLSearchParams(body.toString()).get(field));
        if (refused?.code === 'duplicate') continue;
        expect([answer.status, refused?.code], text).toEqual([422, 'invalid_fields']);
        expect(Object.keys(refused?.fields ?? {}), text).toEqual([field]);
      }
    }
    expect(errors).toEqual([]);
  });
});
