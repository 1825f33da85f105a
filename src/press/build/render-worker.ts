import { parentPort, workerData } from 'node:worker_threads';
import type { Edition } from '../../model/edition/edition.ts';
import type { RouteData } from '../../model/page-data.ts';
import { writeWithVariants } from '../release/compressed-variants.ts';
import { HtmlTemplate, type ThemeStyles } from '../render/html-template.ts';
import { loadRenderers } from '../render/load-renderer.ts';
import { type DocumentRenderer, documentRenderer } from '../render/render-page.ts';

/** What a thread needs to know of an edition. */
export interface WorkerInit {
  edition: Edition;
  dress: ThemeStyles;
  /** Folder of the compiled browser app. */
  client: string;
  /** Without compressed variants. */
  plain: boolean;
}

/** A page to be printed into a file. */
export interface RenderJob {
  id: number;
  /** The page: one string crosses between threads faster than its parts. */
  json: string;
  path: string;
  now: number;
  file: string;
}

/** A page that is printed. */
export interface RenderResult {
  id: number;
  bytes: number;
  hasVariants: boolean;
}

/** A second pair of hands: prints pages in a thread of its own, and writes them. */
async function work(port: NonNullable<typeof parentPort>): Promise<void> {
  const { renderPage } = await loadRenderers(workerData as string);
  let make: DocumentRenderer;
  let plain = false;
  port.on('message', ({ desk, jobs = [] }: { desk?: WorkerInit; jobs?: RenderJob[] }) => {
    if (desk !== undefined) {
      make = documentRenderer(desk.edition, new HtmlTemplate(desk.client, desk.dress), renderPage);
      plain = desk.plain;
      port.postMessage({ ready: true });
      return;
    }
    void Promise.all(
      jobs.map(async ({ id, json, path, now, file }): Promise<RenderResult> => {
        const html = make(JSON.parse(json) as RouteData, path, now, json);
        return { id, ...(await writeWithVariants(file, html, plain)) };
      }),
    ).then(
      (done) => port.postMessage({ done }),
      (reason: unknown) => port.postMessage({ failed: jobs.map(({ id }) => id), reason: String(reason) }),
    );
  });
}

if (parentPort !== null) await work(parentPort);
