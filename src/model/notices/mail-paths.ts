const enc = encodeURIComponent;

const pathWithToken = (page: string) => (id: string, token: string) =>
  `/comments/${enc(id)}/${page}?token=${enc(token)}`;

/** Address that takes the address to which a writer wants mail, below the comments service. */
export const mailRequestPath = pathWithToken('mail');
/** Address of the page on which a writer confirms that they want mail. */
export const mailConfirmPath = pathWithToken('confirm');
/** Address of the page that ends the mails about a comment; mail programs post to it by themselves (RFC 8058). */
export const mailStopPath = pathWithToken('stop');
