/** Error of a file that cannot be imported; its message is the rest of a sentence for the user. */
export class NotReadable extends Error {}
