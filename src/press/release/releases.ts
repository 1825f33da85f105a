import { existsSync, lstatSync, readlinkSync, renameSync, rmSync, symlinkSync, unlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { WorkerPool } from '../render/worker-pool.ts';
import { Release } from './release.ts';
import { readReleaseRecord, removeRelease } from './release-record.ts';

/**
 * The folders of publications beside `dist`. `npm run build` leaves `dist` a real folder; while the press
 * watches it is a symbolic link that is replaced in one step, so that no visitor sees half a site. One older
 * publication is kept: the next is made out of it.
 */
export class ReleaseFolders {
  constructor(
    private readonly dist: string,
    private readonly cache: string,
    private readonly watching: boolean,
  ) {}

  /** What is served now, by its real path; undefined before the first publication. */
  get #current(): string | undefined {
    const stat = lstatSync(this.dist, { throwIfNoEntry: false });
    if (stat === undefined) return undefined;
    if (!stat.isSymbolicLink()) return this.dist;
    const target = join(dirname(this.dist), readlinkSync(this.dist));
    return existsSync(target) ? target : undefined;
  }

  /** The folder of the publication that is served, by its real path; undefined before the first. */
  served(): string | undefined {
    this.#recover();
    return this.#current;
  }

  get #names(): string[] {
    return ['next', 'spare', 'a', 'b'].map((name) => `${this.dist}.${name}`);
  }

  /** Begins a publication in a folder of its own; nothing that is served is touched. */
  begin(plain: boolean, hire?: () => WorkerPool): Release {
    const current = this.served();
    const others = this.#names.filter((name) => name !== current && existsSync(name));
    let spare: { folder: string; files: Map<string, string> } | undefined;
    for (const folder of others) {
      const files = spare === undefined ? readReleaseRecord(this.cache, folder) : undefined;
      if (files === undefined) removeRelease(this.cache, folder);
      else spare = { folder, files };
    }
    const next = this.watching
      ? `${this.dist}.${current === `${this.dist}.a` ? 'b' : 'a'}`
      : `${this.dist}.next`;
    if (spare !== undefined && spare.folder !== next) renameSync(spare.folder, next);
    return new Release({ folder: next, spare: spare?.files, current, cache: this.cache, plain, hire });
  }

  /** Puts a finished publication in the place of the one that is served. @returns the folder it then lies in */
  replace({ folder }: Release): string {
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

  /** A process that ended between two renames left no `dist`: what was served stands beside it. */
  #recover(): void {
    if (lstatSync(this.dist, { throwIfNoEntry: false }) !== undefined) return;
    const spare = `${this.dist}.spare`;
    if (existsSync(spare)) renameSync(spare, this.dist);
  }
}
