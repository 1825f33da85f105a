import type { Role } from './tables.ts';

/** What an account was, or is, for the log. */
export interface AccountState {
  disabled: number;
  role: Role;
}
