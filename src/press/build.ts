import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FileFault } from '../model/fault.ts';
import { timeOf } from '../model/time.ts';
import { locateAsset } from './assets.ts';
import { hashOf, readKept, versionOf, writeWhole } from './cache.ts';
import { checkFolder } from './check.ts';
import { EditionFolder, type StoryFile, stampOf } from './edition-folder.ts';
import { pageMaker, siteOutputs } from './outputs.ts';
import { PhotoDesk } from './photos.ts';
import type { Places } from './places.ts';
import type { Printer } from './print.ts';
import type { Publication, Tally } from './publication.ts';
import { Publications } from './publications.ts';
import { atPublicUrl, composeSite, type Site } from './site.ts';

/** How the press works. */
export interface PressOptions {
  publicUrl?: string | undefined;
  /** Without compressed twins. */
  plain?: boolean;
  /** `dist` is a symbolic link that is replaced in one step. */
  watching?: boolean;
}

/** What a build made, or why it made nothing. */
export interface BuildReport {
  faults: FileFault[];
  /** Absent where the edition itself has errors, so that nothing was made. */
  made?: { stories: number; left: number; tally: Tally };
}

/** What is kept of the stories from one run to the next. */
interface KeptStories {
  version: string;
  stories: StoryFile[];
}

/**
 * The press: reads an edition, and makes publications of it. What is read and made is kept, so that the next
 * publication costs what has changed.
 */
export class Press {
  readonly #folder: EditionFolder;
  readonly #photos = new PhotoDesk();
  readonly #publications: Publications;
  readonly #version: string;
  #keptStories = '';
  #assets: string[] = [];
  #publishedAssets = '';
  #published: string[] = [];

  /** @param print turns a page into HTML */
  constructor(
    private readonly places: Places,
    private readonly print: Printer,
    private readonly options: PressOptions = {},
  ) {
    this.#version = versionOf(places.code);
    const kept = readKept<KeptStories>(this.#storiesFile);
    this.#folder = new EditionFolder(places.root, kept?.version === this.#version ? kept.stories : []);
    this.#publications = new Publications(places.dist, places.cache, options.watching ?? false);
  }

  get #storiesFile(): string {
    return join(this.places.cache, 'stories.json');
  }

  /** Reads what changed. @returns whether anything did: a story, the edition, a page, a file they name */
  refresh(): boolean {
    const changed = this.#folder.refresh();
    return changed || this.#assetStamp() !== this.#publishedAssets;
  }

  /** Whether a story that readers see has errors now: its file may be half written. */
  broke(): boolean {
    return this.#published.some((slug) => this.#folder.stories.get(slug)?.summary === undefined);
  }

  /** When the next story appears or goes by itself; milliseconds, undefined where none does. */
  due(now: number): number | undefined {
    let next: number | undefined;
    for (const { summary } of this.#folder.stories.values()) {
      if (summary === undefined || summary.status === 'withheld' || summary.status === 'canceled') continue;
      for (const text of [summary.embargo, summary.expires, summary.published]) {
        const at = text === undefined ? undefined : timeOf(text);
        if (at !== undefined && at > now && (next === undefined || at < next)) next = at;
      }
    }
    return next;
  }

  /** Tells whether the files that the site names are still the same. */
  #assetStamp(): string {
    const { root, packaged } = this.#folder;
    return hashOf(
      ...this.#assets.map((path) => {
        const file = locateAsset(root, packaged, path);
        return file === undefined ? '' : stampOf(file);
      }),
    );
  }

  /**
   * Makes a publication and puts it in the place of the one before. Stories with errors are left out and
   * reported; with a broken `edition.json` nothing is made and the old site stands.
   *
   * @param now milliseconds; which stories are hidden
   */
  async publish(now: number): Promise<BuildReport> {
    const folder = this.#folder;
    const { publicUrl, plain = false } = this.options;
    const { faults } = await checkFolder(folder, this.#photos, now);
    if (folder.edition === undefined) return { faults };
    const site = await composeSite(folder, atPublicUrl(folder.edition, publicUrl), this.#photos, now);
    const publication = this.#publications.begin(plain);
    await this.#fill(publication, site, now);
    await publication.finish();
    this.#keepStories();
    this.#publications.replace(publication);
    this.#assets = site.assets;
    this.#publishedAssets = this.#assetStamp();
    this.#published = site.stories.map(({ slug }) => slug);
    const left = [...folder.stories.values()].filter((story) => story.summary === undefined).length;
    return { faults, made: { stories: site.stories.length, left, tally: publication.tally } };
  }

  async #fill(publication: Publication, site: Site, now: number): Promise<void> {
    const { places, print } = this;
    const folder = this.#folder;
    const version = hashOf(this.#version, JSON.stringify(site.edition));
    const make = pageMaker(site, places, print);
    for (const output of siteOutputs({ site, folder, places, make, version, now }))
      await publication.put(output);
    for (const name of readdirSync(join(places.client, 'assets'))) {
      const from = join(places.client, 'assets', name);
      await publication.put({
        address: `/assets/${encodeURIComponent(name)}`,
        key: this.#version,
        make: () => readFileSync(from),
      });
    }
    for (const path of site.assets) {
      const from = locateAsset(folder.root, folder.packaged, path);
      if (from === undefined) continue;
      const address = `/${path.split('/').map(encodeURIComponent).join('/')}`;
      publication.copy(address, from, hashOf(stampOf(from)));
    }
  }

  /** Keeps what was read; written only where it differs. */
  #keepStories(): void {
    const stories = [...this.#folder.stories.values()];
    const now = hashOf(...stories.map(({ slug, stamp }) => `${slug} ${stamp}`));
    if (now === this.#keptStories) return;
    writeWhole(this.#storiesFile, JSON.stringify({ version: this.#version, stories } satisfies KeptStories));
    this.#keptStories = now;
  }
}
