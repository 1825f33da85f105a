import { useEffect, useState } from 'react';
import { articlePath } from '../../model/routes.ts';
import { useInterface } from '../../page/i18n/interface.tsx';
import { loadOfflineTexts } from '../../page/i18n/load-offline-texts.ts';
import type { OfflineTexts } from '../../page/i18n/texts.ts';
import { EditionEnd } from '../../page/offline/EditionEnd.tsx';
import { OfflineTextsContext } from '../../page/offline/offline-texts.ts';
import { browserOfflineDevice } from '../environment/offline-device.ts';
import { dayEndingWith } from './edition-day.ts';

/** Tells a reader below the last article of the edition they downloaded that they have reached its end. */
export function DownloadEnd({ slug }: { slug: string }) {
  const { base, language, locale } = useInterface();
  const [end, setEnd] = useState<{ day: string; texts: OfflineTexts }>();
  useEffect(() => {
    const find = async () => {
      const device = await browserOfflineDevice();
      const day = device && (await dayEndingWith(articlePath(slug), base, device));
      if (day !== undefined) setEnd({ day, texts: await loadOfflineTexts({ language, locale }) });
    };
    // Without its texts the page is as it is for anybody else.
    find().catch(() => undefined);
  }, [slug, base, language, locale]);
  if (end === undefined) return null;
  return (
    <OfflineTextsContext value={end.texts}>
      <EditionEnd day={end.day} />
    </OfflineTextsContext>
  );
}
