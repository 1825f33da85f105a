import { byteText } from '../device/byte-text.ts';
import part from '../device/DevicePage.module.css';
import { useInterface } from '../i18n/interface.tsx';
import { Button } from '../layout/Button.tsx';
import { Checkbox } from '../layout/Checkbox.tsx';
import { DownloadProgress } from './DownloadProgress.tsx';
import styles from './OfflineSection.module.css';
import type { OfflineState } from './offline-state.ts';
import { useOfflineTexts } from './offline-texts.ts';
import { StoredList } from './StoredList.tsx';

interface Props {
  state: OfflineState;
  onVisits: (on: boolean) => void;
  onDownload: (withPictures: boolean) => void;
  onStop: () => void;
}

/** Renders the settings of reading without a connection, the download of the edition, and what is stored. */
export function OfflineSection({ state, onVisits, onDownload, onStop }: Props) {
  const { settings } = useOfflineTexts();
  const { locale } = useInterface();
  const { isSupported, visits, offer, download, isUnsure } = state;
  const isRunning = download?.state === 'running';
  return (
    <section className={part.part} aria-labelledby="offline-title">
      <h2 id="offline-title">{settings.title}</h2>
      <p>{settings.text}</p>
      {isSupported === false && <p role="status">{settings.unsupported}</p>}
      {isSupported && (
        <div className={styles.settings}>
          <Checkbox label={settings.visits} checked={visits} onChange={onVisits} />
          {offer !== undefined && (
            <p>
              {settings.download(
                offer.stories,
                byteText(offer.size, locale),
                byteText(offer.textSize, locale),
              )}
            </p>
          )}
          {offer !== undefined && !isRunning && (
            <p className={styles.acts}>
              <Button onClick={() => onDownload(true)}>{settings.withPictures}</Button>
              <Button quiet onClick={() => onDownload(false)}>
                {settings.withoutPictures}
              </Button>
            </p>
          )}
          {download !== undefined && (
            <DownloadProgress download={download} onResume={onDownload} onStop={onStop} />
          )}
          {isUnsure && <p>{settings.unsure}</p>}
          <StoredList stored={state} heading="h3" />
        </div>
      )}
    </section>
  );
}
