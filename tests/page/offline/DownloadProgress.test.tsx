import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { DownloadProgress } from '../../../src/page/offline/DownloadProgress.tsx';
import type { DownloadState } from '../../../src/page/offline/offline-state.ts';
import { Page } from '../interface.tsx';

afterEach(cleanup);

const DOWNLOAD: DownloadState = {
  state: 'running',
  done: 12,
  all: 25,
  stories: 24,
  missing: 0,
  withPictures: true,
};

function show(differing: Partial<DownloadState>) {
  const onResume = vi.fn();
  const onStop = vi.fn();
  render(
    <Page>
      <DownloadProgress download={{ ...DOWNLOAD, ...differing }} onResume={onResume} onStop={onStop} />
    </Page>,
  );
  return { onResume, onStop };
}

describe('a download', () => {
  test('says how far it is, and can be stopped', () => {
    const { onStop } = show({});
    const progress = screen.getByRole('progressbar', { name: 'The downloaded edition' });
    expect([progress.getAttribute('value'), progress.getAttribute('max')]).toEqual(['12', '25']);
    expect(screen.getByRole('status').textContent).toBe('12 of 25 pages are stored.');
    fireEvent.click(screen.getByRole('button', { name: 'Stop' }));
    expect(onStop).toHaveBeenCalledOnce();
  });

  test.each<[Partial<DownloadState>, string, boolean]>([
    [{ state: 'done' }, '24 stories are stored on this device.', false],
    [{ state: 'done', missing: 1 }, 'The browser has removed one story of the edition to make room.', true],
    [{ state: 'stopped' }, 'Stopped. What is stored stays, and the download can go on.', true],
    [
      { state: 'failed' },
      'The line broke. What is stored stays, and the download can go on when there is one.',
      true,
    ],
    [{ state: 'full' }, 'The browser has no more room for this paper.', false],
  ])('%j says how it ended, and can go on where that helps', (differing, text, canGoOn) => {
    const { onResume } = show({ withPictures: false, ...differing });
    expect(screen.getByRole('status').textContent).toContain(text);
    expect(screen.queryByRole('progressbar')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Stop' })).toBeNull();
    const resume = screen.queryByRole('button', { name: 'Go on with the download' });
    expect(resume !== null).toBe(canGoOn);
    if (resume !== null) fireEvent.click(resume);
    expect(onResume.mock.calls).toEqual(canGoOn ? [[false]] : []);
  });
});
