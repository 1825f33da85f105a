import { parentPort, workerData } from 'node:worker_threads';
import type { RouteData } from '../../model/page-data.ts';
import { writeWithVariants } from '../release/compressed-variants.ts';
import { HtmlTemplate } from '../render/html-template.ts';
import { loadRenderers } from '../render/load-renderer.ts';
import { type DocumentRenderer, documentRenderer } from '../render/render-page.ts';
import type { FromWorker, RenderJob, RenderResult, ToWorker } from '../render/worker-pool.ts';

/** Renders a page and writes it. */
async function renderJob(
  { id, json, path, now, file }: RenderJob,
  render: DocumentRenderer,
  plain: boolean,
): Promise<RenderResult> {
  const html = render(JSON.parse(json) as RouteData, path, now, json);
  return { id, ...(await writeWithVariants(file, html, plain)) };
}

/** Worker thread that renders pages and writes them. */
async function main(port: NonNullable<typeof parentPort>): Promise<void> {
  const send = (message: FromWorker) => port.postMessage(message);
  const { renderPage } = await loadRenderers(workerData as string);
  let render: DocumentRenderer;
  let plain = false;
  port.on('message', (message: ToWorker) => {
    if ('init' in message) {
      const { edition, client, styles } = message.init;
      render = documentRenderer(edition, new HtmlTemplate(client, styles), renderPage);
      plain = message.init.plain;
      send({ ready: true });
      return;
    }
    const { jobs } = message;
    void Promise.all(jobs.map((job) => renderJob(job, render, plain))).then(
      (results) => send({ results }),
      (reason: unknown) => send({ failed: jobs.map(({ id }) => id), reason: String(reason) }),
    );
  });
}

if (parentPort !== null) await main(parentPort);
