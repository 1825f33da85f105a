import { NoticeStore } from '../store/notices/notice-store.ts';
import { openExistingStore } from '../store/open-store.ts';
import { type Command, UsageError } from './command.ts';

/** Says how many notices wait and how many were given up, which `--retry` queues again. */
const notices: Command['run'] = async ({ settings, writeLine, now }, [option]) => {
  if (option !== undefined && option !== '--retry') throw new UsageError();
  const store = await openExistingStore(settings);
  try {
    const queue = new NoticeStore(store);
    if (option === '--retry') await queue.retryFailed(now);
    const { waiting, failed } = await queue.counts();
    writeLine(`Notices that wait to be sent: ${waiting}. Given up: ${failed}.`);
    return 0;
  } finally {
    await store.close();
  }
};

/** Command for mails and calls of the webhook that wait. */
export const NOTICE_COMMANDS: Readonly<Record<string, Command>> = {
  notices: {
    parameters: '[--retry]',
    does: 'how many mails and calls of the webhook wait; with --retry those that were given up go again',
    run: notices,
  },
};
