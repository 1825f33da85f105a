import { useCallback, useEffect, useState } from 'react';
import type { FreePage } from '../../model/edition/free-page.ts';
import { type PhotoWithFile, photoHash, photoNumber, photosOf } from '../../model/photo/article-photos.ts';
import { parseRoute, withoutBase } from '../../model/routes.ts';
import { fileAddress, largestRendition } from '../../page/elements/photo-sources.ts';
import { useInterface } from '../../page/i18n/interface.tsx';
import type { WrittenLanguage } from '../../page/i18n/LanguageScope.tsx';
import { PhotoViewer } from '../../page/photos/PhotoViewer.tsx';
import { PhotosTextsContext } from '../../page/photos/photos-texts.ts';
import { type DataCache, useDataCache, usePageData } from '../data/page-data.tsx';
import { type ArticleAnswer, articleQuery, freeQuery } from '../data/queries.ts';
import { photosTextsQuery } from './photos-texts-query.ts';

export { photosTextsQuery as textsQuery };

interface Props {
  base: string;
  /** The link that opens it; undefined where the address of the page does. */
  opener?: HTMLElement;
  onClose: () => void;
}

/** Returns the photos of the current page and their language, of an article or a free page. */
function photosOfPage(cache: DataCache, base: string): { photos: PhotoWithFile[]; written: WrittenLanguage } {
  const route = parseRoute(withoutBase(base, location.pathname) ?? '');
  const answer =
    route.kind === 'article' ? cache.get<ArticleAnswer>(articleQuery(base, route.slug).key) : undefined;
  const page =
    answer?.kind === 'article'
      ? answer.article
      : route.kind === 'free'
        ? cache.get<FreePage>(freeQuery(base, route.slug).key)
        : undefined;
  if (page === undefined) return { photos: [], written: { language: 'en', direction: 'ltr' } };
  return { photos: photosOf(page), written: page };
}

/** Returns the index of the photo that a link opens; the same file may be on the page more than once. */
function indexOfLink(photos: readonly PhotoWithFile[], base: string, link: HTMLElement): number {
  const href = link.getAttribute('href');
  const figures = [...document.querySelectorAll('.article figure')].filter(
    (figure) => figure.querySelector('.enlarge')?.getAttribute('href') === href,
  );
  const indexes = photos.flatMap((photo, i) =>
    fileAddress(base, largestRendition(photo)?.src ?? photo.src) === href ? [i] : [],
  );
  return indexes[figures.findIndex((figure) => figure.contains(link))] ?? -1;
}

/** Renders the photos of the current page large, each with an address of its own; Back closes them. */
export default function PhotoOverlay({ base, opener, onClose }: Props) {
  const cache = useDataCache();
  const texts = usePageData(photosTextsQuery(useInterface()));
  const [{ photos, written }] = useState(() => photosOfPage(cache, base));
  const [index, setIndex] = useState(() =>
    opener === undefined ? (photoNumber(location.hash) ?? 0) - 1 : indexOfLink(photos, base, opener),
  );
  const isThere = photos[index] !== undefined;
  const show = useCallback((next: number) => {
    setIndex(next);
    history.replaceState(history.state, '', photoHash(next + 1));
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it opens
  useEffect(() => {
    if (!isThere) onClose();
    // The entry keeps the key of the page's, so that the router sees no navigation.
    else if (opener !== undefined)
      history.pushState({ ...history.state, photo: true }, '', photoHash(index + 1));
  }, []);
  useEffect(() => {
    const onHistory = () => {
      const number = photoNumber(location.hash);
      if (number !== undefined && photos[number - 1] !== undefined) return setIndex(number - 1);
      onClose();
      opener?.focus({ preventScroll: true });
    };
    addEventListener('popstate', onHistory);
    return () => removeEventListener('popstate', onHistory);
  }, [photos, opener, onClose]);
  const close = () => {
    if ((history.state as { photo?: true } | null)?.photo) return history.back();
    history.replaceState(history.state, '', location.pathname + location.search);
    onClose();
  };
  if (!isThere) return null;
  return (
    <PhotosTextsContext value={texts}>
      <PhotoViewer
        photos={photos}
        written={{ language: written.language, direction: written.direction }}
        index={index}
        onShow={show}
        onClose={close}
      />
    </PhotosTextsContext>
  );
}
