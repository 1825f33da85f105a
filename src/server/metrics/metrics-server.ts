import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { Metrics } from './metrics.ts';

/** Where metrics are served: an address of their own, which readers do not reach. */
export interface MetricsPlace {
  /** 0: a free one. */
  port: number;
  host: string;
}

/** Serves metrics at `/metrics`, and nothing else. @throws where the address cannot be opened */
export async function serveMetrics(metrics: Metrics, { port, host }: MetricsPlace): Promise<Server> {
  const server = createServer((request, response) => {
    const isMetrics = request.url === '/metrics' && request.method === 'GET';
    if (!isMetrics) {
      response.writeHead(404).end();
      return;
    }
    metrics.text().then(
      (text) => response.writeHead(200, { 'content-type': metrics.contentType }).end(text),
      () => response.writeHead(500).end(),
    );
  });
  server.listen(port, host);
  await once(server, 'listening');
  return server;
}
