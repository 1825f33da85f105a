/** What an account may do: decide on comments, and as an admin manage accounts as well. */
export type Role = 'moderator' | 'admin';

/** Tables of moderators. */
export interface ModerationTables {
  moderators: {
    /** Name to sign in with, folded, so that no two accounts differ by case alone. */
    login: string;
    name: string;
    password_hash: string;
    role: Role;
    totp_secret: string | null;
    /** Last time step whose code was used. */
    totp_step: number;
    disabled: number;
    created_at: number;
  };
  sessions: {
    id_hash: string;
    login: string;
    created_at: number;
    seen_at: number;
    client: string;
  };
  sign_in_limits: { key: string; tries: number; since: number };
}
