import { STATUS_CODES } from 'node:http';
import { DATA_HEADERS } from '../../model/security-policy.ts';

/** Status of a request that Node cannot read, by the code of its error; of any other 400. */
const STATUS_OF: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

/**
 * The answer to a request that Node cannot read, with the security headers of every other (S08 to S10).
 *
 * @param code of Node's error
 */
export function clientErrorAnswer(
  code: string | undefined,
  headers: Readonly<Record<string, string>>,
): string {
  const status = STATUS_OF[code ?? ''] ?? 400;
  const lines = Object.entries({
    ...DATA_HEADERS,
    ...headers,
    'content-length': '0',
    connection: 'close',
  }).map(([name, value]) => `${name}: ${value}`);
  return `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('\r\n')}\r\n\r\n`;
}
