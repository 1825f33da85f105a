import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { DraftStore } from '../../../src/reader/comments/drafts.ts';
import { UnservedComments } from '../../../src/reader/comments/UnservedComments.tsx';
import { EnvironmentContext } from '../../../src/reader/environment/environment.ts';
import { Page } from '../../page/interface.tsx';
import { TestEnvironment } from '../test-environment.ts';

afterEach(cleanup);

/** Renders the comments of `urn:a`. @param prepare what this browser has stored before */
function open(prepare: (drafts: DraftStore) => void = () => undefined): TestEnvironment {
  const environment = new TestEnvironment();
  prepare(new DraftStore(environment));
  render(
    <EnvironmentContext value={environment}>
      <Page>
        <UnservedComments articleId="urn:a" />
      </Page>
    </EnvironmentContext>,
  );
  return environment;
}

test('says that replies are not open, asks no service, and leaves the boot script idle', () => {
  const environment = open();
  expect(screen.getByRole('status').textContent).toMatch(/^Replies are not open here\./);
  expect(screen.getByRole('status').textContent).not.toContain('kept on this device');
  expect(environment.requests).toEqual([]);
  expect(document.getElementById('comments')?.dataset['unserved']).toBe('');
});

test('says that a text which was written before is kept', () => {
  open((drafts) =>
    drafts.saveDraft('urn:a', { text: 'Half a thought', name: '', email: '', url: '', remember: false }),
  );
  expect(screen.getByRole('status').textContent).toContain('What you wrote is kept on this device.');
});
