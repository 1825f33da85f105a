const UUID = /^[0-9a-f-]{36}$/;

/** Whether a text has the form of the id of a comment; a database is not asked for another. */
export const isCommentId = (text: string): boolean => UUID.test(text);
