/** In development only: why the story that is shown is in no list (`withheld`, `embargo` …). */
export const HIDDEN_HEADER = 'x-broadsheet-hidden';
