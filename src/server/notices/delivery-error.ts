/** A delivery that failed. The message is for the log, so it names nobody and no address. */
export class DeliveryError extends Error {
  constructor(
    message: string,
    /** Whether it would fail again in the same way. */
    readonly isPermanent = false,
  ) {
    super(message);
  }
}
