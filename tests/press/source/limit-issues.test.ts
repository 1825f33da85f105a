import { describe, expect, test } from 'vitest';
import { errorAt, type Issue, warningAt } from '../../../src/model/issues.ts';
import { countIssues, limitIssues, MAX_LISTED } from '../../../src/press/source/limit-issues.ts';

const many = (count: number, issue: (i: number) => Issue): Issue[] =>
  Array.from({ length: count }, (_, i) => issue(i));
const unknown = (i: number) => errorAt([`key${i}`], `is not a key here. Did you mean "k${i}"?`);

describe('the issues of one file', () => {
  test('as many as fit are all listed', () => {
    const issues = many(MAX_LISTED, unknown);
    expect(limitIssues(issues)).toEqual(issues);
  });

  test('more are the first ones, and the last of them counts the rest', () => {
    const listed = limitIssues(many(100_000, unknown));
    expect(listed).toHaveLength(MAX_LISTED);
    expect(listed.map(({ more }) => more).filter(Boolean)).toEqual([100_000 - MAX_LISTED]);
    expect(listed.at(-1)?.more).toBe(100_000 - MAX_LISTED);
    expect(countIssues(listed)).toBe(100_000);
  });

  test('one kind does not crowd out another', () => {
    const photo = warningAt(['photo'], 'has no "credit". Name whoever made it.');
    const files = many(500, (i) =>
      errorAt(['body', i, 'src'], `names a file that is not there: photos/${i}a.jpg. Put it there.`),
    );
    const listed = limitIssues([...many(500, unknown), ...files, photo]);
    expect(listed.length).toBeLessThanOrEqual(MAX_LISTED);
    expect(listed).toContain(photo);
    expect(listed.filter(({ more }) => more !== undefined)).toHaveLength(2);
    expect(countIssues(listed)).toBe(1001);
  });

  test('a shortened list can be joined with others and shortened again', () => {
    const listed = limitIssues([...limitIssues(many(300, unknown)), ...limitIssues(many(200, unknown))]);
    expect(listed).toHaveLength(MAX_LISTED);
    expect(countIssues(listed)).toBe(500);
  });

  test('of more kinds than lines the last line counts the others', () => {
    const listed = limitIssues(many(80, (i) => errorAt([], `is ${'x'.repeat(i + 1)}.`)));
    expect(listed).toHaveLength(MAX_LISTED);
    expect(countIssues(listed)).toBe(80);
  });
});

test('messages that quote very long texts cost no more than short ones', () => {
  const issues = Array.from({ length: 60 }, () =>
    warningAt([], `names ${'a'.repeat(100_000)}, which is not there.`),
  );
  const start = performance.now();
  expect(countIssues(limitIssues(issues))).toBe(60);
  expect(performance.now() - start).toBeLessThan(5000);
});
