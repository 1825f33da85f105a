import { parentPort, workerData } from 'node:worker_threads';
import { renderFeedItem } from '../outputs/feeds/feeds.ts';
import { writeWithVariants } from '../release/compressed-variants.ts';
import type {
  FromWorker,
  ToWorker,
  WorkerInit,
  WorkerJob,
  WorkerResult,
  WorkerStart,
} from '../release/worker-messages.ts';
import { ArticleFiles } from '../render/article-files.ts';
import { HtmlTemplate } from '../render/html-template.ts';
import { loadRenderers, type Renderers } from '../render/load-renderer.ts';
import { documentRenderer } from '../render/render-page.ts';
import { publishFromFacts } from '../site/publish-facts.ts';
import { type ArticleFile, readArticleFile } from '../source/article-file.ts';
import { ArticleTexts } from '../source/article-texts.ts';
import { readWorkerShare } from '../source/shared-reading.ts';

/** Files of articles that are sent in one message. */
const FILES_PER_MESSAGE = 500;

/** Reads the worker's share of the articles, and sends their files; the texts stay here. */
function readArticles({ shared, port }: NonNullable<WorkerStart['reading']>, texts: ArticleTexts): void {
  let files: ArticleFile[] = [];
  const send = () => {
    port.postMessage(files);
    files = [];
  };
  readWorkerShare(
    shared,
    ({ file, article }) => {
      if (article !== undefined) texts.store(file, article);
      files.push(file);
      if (files.length >= FILES_PER_MESSAGE) send();
    },
    send,
  );
}

/** Returns a function that makes the files of an article and writes them. */
function articleMaker(
  { root, facts: editionFacts, styles, client, plain }: WorkerInit,
  { renderPage, renderFeedBody }: Renderers,
  texts: ArticleTexts,
): (job: WorkerJob) => Promise<WorkerResult> {
  const { edition } = editionFacts;
  const renderDocument = documentRenderer(edition, new HtmlTemplate(client, styles), renderPage);
  const textOf = (slug: string, hash: string) => {
    const stored = texts.get(slug, hash);
    texts.free(slug);
    if (stored !== undefined) return stored;
    const { file, article } = readArticleFile(root, slug);
    return file.hash === hash ? article : undefined;
  };
  return async ({ id, task: { slug, hash, facts, input, inFeeds }, files }) => {
    const written = textOf(slug, hash);
    if (written === undefined) return { id };
    const article = publishFromFacts(slug, written, facts, editionFacts);
    const contents = new ArticleFiles(article, input);
    return {
      id,
      files: await Promise.all(
        files.map(({ part, path }) => writeWithVariants(path, contents.content(part, renderDocument), plain)),
      ),
      ...(inFeeds ? { feedItem: renderFeedItem(edition, article, renderFeedBody) } : {}),
    };
  };
}

/** Worker thread that reads articles, renders their pages and writes them. */
async function main(port: NonNullable<typeof parentPort>): Promise<void> {
  const { renderer, reading } = workerData as WorkerStart;
  const texts = new ArticleTexts();
  if (reading !== undefined) readArticles(reading, texts);
  const renderers = await loadRenderers(renderer);
  const send = (message: FromWorker) => port.postMessage(message);
  let make: ReturnType<typeof articleMaker>;
  port.on('message', (message: ToWorker) => {
    if ('init' in message) {
      make = articleMaker(message.init, renderers, texts);
      send({ ready: true });
      return;
    }
    const { jobs } = message;
    void Promise.all(jobs.map(make)).then(
      (results) => send({ results }),
      (reason: unknown) => send({ failed: jobs.map(({ id }) => id), reason: String(reason) }),
    );
  });
}

if (parentPort !== null) await main(parentPort);
