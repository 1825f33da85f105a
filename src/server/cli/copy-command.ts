import { openStoreAt } from '../store/open-store.ts';
import { StoreUnusable } from '../store/store.ts';
import { contentHashOf, copyStore, isEmptyStore } from '../store/transfer/transfer.ts';
import { type Command, required, UsageError } from './command.ts';
import { importTable } from './import-table.ts';

/** Copies everything of one store into another that is empty, and compares them. */
export const copy: Command['run'] = async ({ writeLine }, [from, to, ...rest]) => {
  if (rest.length > 0) throw new UsageError();
  const [fromAddress, toAddress] = [required(from), required(to)];
  const source = await openStoreAt(fromAddress, false);
  try {
    const target = await openStoreAt(toAddress, true);
    try {
      if (!(await isEmptyStore(target.store)))
        throw new StoreUnusable('There is something in TO already. Name an empty place; nothing was copied.');
      writeLine(importTable(await copyStore(source.store, target.store), false));
      const [sourceHash, targetHash] = [await contentHashOf(source.store), await contentHashOf(target.store)];
      if (sourceHash !== targetHash)
        throw new StoreUnusable(
          `TO is not what FROM is (content ${targetHash}, not ${sourceHash}). Did a server write to one of them? Stop it, empty TO, and copy once more.`,
        );
      writeLine(`Both have the same content: ${sourceHash}.`);
      return 0;
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
};
