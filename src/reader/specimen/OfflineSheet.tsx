import { OfflinePage } from '../../page/offline/OfflinePage.tsx';

/** Stored pages of the specimen. */
export const STORED_SAMPLE = {
  edition: {
    day: '2026-11-24',
    links: [{ path: '/articles/a/', title: 'The prairie that got up and left', language: 'en' }],
    size: 48_200,
  },
  saved: { links: [{ path: '/articles/c/', title: 'قطارات الليل', language: 'ar' }], size: 52_000 },
  visited: { links: [{ path: '/articles/b/', title: 'The ditch that moved India closer' }], size: 61_000 },
};

/** Renders the page in place of one that is not stored. */
export function OfflineSheet() {
  return <OfflinePage stored={STORED_SAMPLE} onRetry={() => undefined} />;
}
