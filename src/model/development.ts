/** In development only: why the article that is shown is in no list (`withheld`, `embargo` …). */
export const HIDDEN_HEADER = 'x-broadsheet-hidden';
