import { useEffect, useState } from 'react';
import type { CommentList, CommentOrder } from '../../model/comment/comment.ts';
import type { CommentsView } from '../../model/routes.ts';
import { useEnvironment } from '../environment/environment.ts';
import type { BrowserStorage } from '../environment/storage.ts';

/** Storage key of the order in which the reader wants comments. */
const ORDER = 'order';

/** Stores the order in which the reader wants comments; the usual one is not stored. */
export function storeOrder(storage: BrowserStorage, order: CommentOrder): void {
  if (order === 'newest') storage.set(ORDER, order);
  else storage.remove(ORDER);
}

/** React hook: which comments are shown, in the order that the reader has chosen on this device. */
export function useView(address: CommentsView, rendered: CommentList | undefined) {
  const { storage } = useEnvironment();
  const [view, setView] = useState<CommentsView>(() =>
    rendered?.page === undefined
      ? address
      : { ...address, page: rendered.page, order: rendered.order ?? address.order },
  );
  useEffect(() => {
    const isPlain =
      !location.hash.startsWith('#comment-') &&
      address.page === 1 &&
      address.comment === undefined &&
      address.reply === undefined;
    if (isPlain && storage.get(ORDER) === 'newest') setView((before) => ({ ...before, order: 'newest' }));
  }, [storage, address]);
  const setOrder = (order: CommentOrder) => {
    storeOrder(storage, order);
    setView({ page: 1, order });
  };
  return [view, setOrder] as const;
}
