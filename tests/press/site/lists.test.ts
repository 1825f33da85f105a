import { expect, test } from 'vitest';
import { builtSite } from '../built-site.ts';
import { articleJson } from '../edition.ts';

test('the page of corrections has clarifications, corrections and retractions, and no notes', async () => {
  const corrections = ['note', 'clarification', 'correction', 'retraction'].map((kind, i) => ({
    at: `2026-11-24T1${i}:00:00Z`,
    kind,
    text: `A ${kind}`,
  }));
  const site = await builtSite({ a: articleJson({ corrections }) });
  const { entries } = site.json('corrections/index.json') as { entries: { correction: { kind: string } }[] };
  expect(entries.map(({ correction }) => correction.kind)).toEqual([
    'retraction',
    'correction',
    'clarification',
  ]);
});
