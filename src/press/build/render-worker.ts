import { parentPort, workerData } from 'node:worker_threads';
import type { Edition } from '../../model/edition/edition.ts';
import type { PrintedPage } from '../../model/page-data.ts';
import { type PageMaker, pageMaker } from '../render/render-page.ts';
import { loadPrinters } from '../render/load-renderer.ts';
import { type Dress, Shell } from '../render/html-template.ts';
import { writeText } from '../release/compressed-variants.ts';

/** What a thread needs to know of an edition. */
export interface PrintersDesk {
  edition: Edition;
  dress: Dress;
  /** Folder of the compiled browser app. */
  client: string;
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
  const { printPage } = await loadPrinters(workerData as string);
  let make: PageMaker;
  let plain = false;
  port.on('message', ({ desk, jobs = [] }: { desk?: PrintersDesk; jobs?: PrintJob[] }) => {
    if (desk !== undefined) {
      make = pageMaker(desk.edition, new Shell(desk.client, desk.dress), printPage);
      plain = desk.plain;
      port.postMessage({ ready: true });
      return;
    }
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
}

if (parentPort !== null) await work(parentPort);
