/** Files and styles of the compiled client, written beside it by the bundler: `build/client/bundle.json`. */
export interface ClientManifest {
  /** Files under `assets/`: the boot script, the app, every style for the app, and for a page without it the late ones. */
  boot: string;
  app: string;
  styles: string;
  late: string;
  /** Code that the app needs at once, for every page and by the name of its kind. */
  needs: Record<string, string[]>;
  /** First styles of each kind of page; `all` is for a kind that has none of its own. */
  sheets: Record<string, string>;
  /** First styles of what few pages have, and how such a page is known: by an attribute that begins like this. */
  extras: { signs: string[]; sheet: string }[];
}
