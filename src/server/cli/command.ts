import type { Settings } from '../settings.ts';

/** What a command works with. */
export interface CommandContext {
  settings: Settings;
  writeLine: (text: string) => void;
  /** Milliseconds since 1970. */
  now: number;
}

/** One command of `npm run comments`. */
export interface Command {
  /** Its arguments, as the help shows them. */
  parameters: string;
  /** What it does, for the help. */
  does: string;
  /**
   * @returns the exit code
   * @throws UsageError, StoreUnusable or StoreUnavailable, whose messages are for the user
   */
  run(context: CommandContext, args: readonly string[]): Promise<number>;
}

/** The arguments of a command are not those that it takes: the help says which. */
export class UsageError extends Error {}

/** Returns an argument that a command needs. @throws UsageError where it is missing */
export function required(argument: string | undefined): string {
  if (argument === undefined || argument === '') throw new UsageError();
  return argument;
}
