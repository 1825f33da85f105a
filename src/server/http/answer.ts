/** Answer to a request before it is written, in Node's way or in that of fetch. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  /** Absent: none. */
  body?: string | Uint8Array<ArrayBuffer>;
}
