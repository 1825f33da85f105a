import { parentPort, workerData } from 'node:worker_threads';
import type { Edition } from '../model/edition/edition.ts';
import type { PrintedPage } from '../model/island.ts';
import { pageMaker } from './page-maker.ts';
import { loadPrinters } from './print.ts';
import { type Dress, Shell } from './shell.ts';
import { writeText } from './written.ts';

/** What a thread needs to know once. */
export interface PrintersDesk {
  edition: Edition;
  dress: Dress;
  /** Folder of the compiled browser app. */
  client: string;
  /** The compiled printer. */
  printer: string;
  /** Without compressed twins. */
  plain: boolean;
}

/** A page to be printed into a file. */
export interface PrintJob {
  id: number;
  /** The page: one string crosses between threads faster than its parts. */
  json: string;
  path: string;
  now: number;
  file: string;
}

/** A page that is printed. */
export interface PrintDone {
  id: number;
  bytes: number;
  twins: boolean;
}

/** A second pair of hands: prints pages in a thread of its own, and writes them. */
async function work(port: NonNullable<typeof parentPort>): Promise<void> {
  const { edition, dress, client, printer, plain } = workerData as PrintersDesk;
  const { printPage } = await loadPrinters(printer);
  const make = pageMaker(edition, new Shell(client, dress), printPage);
  port.on('message', (jobs: PrintJob[]) => {
    void Promise.all(
      jobs.map(async ({ id, json, path, now, file }): Promise<PrintDone> => {
        const html = make(JSON.parse(json) as PrintedPage, path, now, json);
        return { id, ...(await writeText(file, html, plain)) };
      }),
    ).then(
      (done) => port.postMessage({ done }),
      (reason: unknown) => port.postMessage({ failed: jobs.map(({ id }) => id), reason: String(reason) }),
    );
  });
  port.postMessage({ ready: true });
}

if (parentPort !== null) await work(parentPort);
