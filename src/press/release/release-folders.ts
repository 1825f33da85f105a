import { existsSync, lstatSync, readlinkSync, renameSync, rmSync, symlinkSync, unlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Release } from './release.ts';
import { type ReleaseRecord, readReleaseRecord, removeRelease } from './release-record.ts';
import type { WorkerPool } from './worker-pool.ts';

/**
 * Folders of the releases beside `dist`. After `npm run build`, `dist` is a real folder; with `--watch` it is a
 * symbolic link that is replaced in one step, so that no visitor sees half a site. One older release stays on disk:
 * the next is built in its folder.
 */
export class ReleaseFolders {
  constructor(
    private readonly dist: string,
    private readonly cache: string,
    private readonly watching: boolean,
  ) {}

  get #current(): string | undefined {
    const stat = lstatSync(this.dist, { throwIfNoEntry: false });
    if (stat === undefined) return undefined;
    if (!stat.isSymbolicLink()) return this.dist;
    const target = join(dirname(this.dist), readlinkSync(this.dist));
    return existsSync(target) ? target : undefined;
  }

  /** Folder of the release that is served, by its real path; undefined before the first. */
  served(): string | undefined {
    this.#recover();
    return this.#current;
  }

  /** Folders that may hold a release that is not served. */
  get #candidates(): string[] {
    return ['next', 'spare', 'a', 'b'].map((name) => `${this.dist}.${name}`);
  }

  /**
   * Begins a release in a folder of its own; the served one is not touched.
   *
   * @param plain without compressed variants
   * @param startWorkers called where there turn out to be many articles to make
   * @param pool workers that are there already
   */
  begin(plain: boolean, startWorkers?: () => WorkerPool, pool?: WorkerPool): Release {
    const current = this.served();
    const others = this.#candidates.filter((name) => name !== current && existsSync(name));
    let spare: { folder: string; record: ReleaseRecord } | undefined;
    for (const folder of others) {
      const record = spare === undefined ? readReleaseRecord(this.cache, folder) : undefined;
      if (record === undefined) removeRelease(this.cache, folder);
      else spare = { folder, record };
    }
    const next = this.watching
      ? `${this.dist}.${current === `${this.dist}.a` ? 'b' : 'a'}`
      : `${this.dist}.next`;
    if (spare !== undefined && spare.folder !== next) renameSync(spare.folder, next);
    const { cache } = this;
    return new Release({ folder: next, record: spare?.record, current, cache, plain, startWorkers, pool });
  }

  /** Swaps the served release for a finished one. @returns the folder that it then lies in */
  swap({ folder }: Release): string {
    const current = this.#current;
    if (this.watching) {
      const link = `${this.dist}.link`;
      rmSync(link, { force: true });
      symlinkSync(basename(folder), link);
      // A folder cannot be replaced by a link in one step: the first time there are two.
      if (current === this.dist) renameSync(this.dist, `${this.dist}.spare`);
      renameSync(link, this.dist);
      return folder;
    }
    if (current === this.dist) renameSync(this.dist, `${this.dist}.spare`);
    else if (lstatSync(this.dist, { throwIfNoEntry: false }) !== undefined) unlinkSync(this.dist);
    renameSync(folder, this.dist);
    if (current !== undefined && current !== this.dist) renameSync(current, `${this.dist}.spare`);
    return this.dist;
  }

  /** Restores `dist` where a process ended between two renames and left none. */
  #recover(): void {
    if (lstatSync(this.dist, { throwIfNoEntry: false }) !== undefined) return;
    const spare = `${this.dist}.spare`;
    if (existsSync(spare)) renameSync(spare, this.dist);
  }
}
