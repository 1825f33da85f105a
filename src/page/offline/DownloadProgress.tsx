import { Button } from '../layout/Button.tsx';
import type { DownloadState } from './offline-state.ts';
import { useOfflineTexts } from './offline-texts.ts';

interface Props {
  download: DownloadState;
  onResume: (withPictures: boolean) => void;
  onStop: () => void;
}

/** Renders how far a download is, or how it ended. */
export function DownloadProgress({ download, onResume, onStop }: Props) {
  const { settings } = useOfflineTexts();
  const { state, done, all, stories, missing, withPictures } = download;
  const texts = {
    running: settings.progress(done, all),
    done: missing > 0 ? settings.missing(missing) : settings.done(stories),
    stopped: settings.stopped,
    failed: settings.failed,
    full: settings.full,
  };
  const canGoOn = state === 'stopped' || state === 'failed' || (state === 'done' && missing > 0);
  return (
    <>
      {state === 'running' && <progress value={done} max={all} aria-label={settings.edition} />}
      <p role="status">{texts[state]}</p>
      <p>
        {state === 'running' && (
          <Button quiet onClick={onStop}>
            {settings.stop}
          </Button>
        )}
        {canGoOn && (
          <Button quiet onClick={() => onResume(withPictures)}>
            {settings.resume}
          </Button>
        )}
      </p>
    </>
  );
}
