import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { CommentsBefore } from '../../../../src/model/comment/comment.ts';
import { Corrections } from '../../../../src/page/article/end-matter/Corrections.tsx';
import { Page } from '../../interface.tsx';

afterEach(cleanup);

const AT = ['2026-03-01T10:00:00Z', '2026-03-02T10:00:00Z'];
const corrections = AT.map((at) => ({ at, kind: 'correction' as const, text: [`Corrected ${at}.`] }));

const linksWith = (before: CommentsBefore[]) =>
  [
    ...render(
      <Page>
        <Corrections article={{ slug: 'bridge' }} corrections={corrections as never} before={before} />
      </Page>,
    ).container.querySelectorAll('a'),
  ].map((link) => [link.textContent, link.getAttribute('href')]);

test('a correction links to the newest comment before it, with their number', () => {
  expect(
    linksWith([
      { at: AT[0] ?? '', count: 1, newest: 'id-1' },
      { at: AT[1] ?? '', count: 12, newest: 'id-2' },
    ]),
  ).toEqual([
    ['1 comment was written before this', '/articles/bridge/?comment=id-1#comment-id-1'],
    ['12 comments were written before this', '/articles/bridge/?comment=id-2#comment-id-2'],
  ]);
});

test('a correction without comments before it has no link', () => {
  expect(linksWith([])).toEqual([]);
  expect(linksWith([{ at: '2026-01-01T00:00:00Z', count: 3, newest: 'id-3' }])).toEqual([]);
});

test('a correction of one paragraph links to it', () => {
  const [correction] = corrections;
  const { container } = render(
    <Page>
      <Corrections article={{ slug: 'bridge' }} corrections={[{ ...correction, block: 'p1' }] as never} />
    </Page>,
  );
  const [link] = container.querySelectorAll('a');
  expect([link?.textContent, link?.getAttribute('href')]).toEqual(['In the text', '#b-p1']);
});
