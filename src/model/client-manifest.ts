/** Files and styles of the compiled client: `build/client/bundle.json`, written by the bundler. */
export interface ClientManifest {
  /** Files under `assets/`: boot script, app, all styles for the app, and late styles for a page without the app. */
  boot: string;
  app: string;
  styles: string;
  late: string;
  /** Script of the bar over stored pages, which the service worker puts into them. */
  bar: string;
  /** Script of the counts of comments in lists. */
  counts: string;
  /** Files of code that the app needs at once, by kind of page. */
  needs: Record<string, string[]>;
  /** File of the texts that the app needs at once, by language of the interface. */
  texts: Record<string, string>;
  /** Critical CSS by kind of page; `all` is for a kind without its own. */
  sheets: Record<string, string>;
  /** Critical CSS of rare content; a page needs it if its HTML contains one of `signs`, the beginnings of attributes. */
  extras: { signs: string[]; sheet: string }[];
}
