/** Time in milliseconds since 1970; injected, so that tests set it. */
export type Clock = () => number;
