/** The part of the platform's `TextDecoder` that this part uses; Node and browsers have it. */
declare class TextDecoder {
  constructor(encoding: string, options: { fatal: boolean });
  decode(bytes?: Uint8Array, options?: { stream: boolean }): string;
}
