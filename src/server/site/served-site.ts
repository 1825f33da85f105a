import { join } from 'node:path';
import type pino from 'pino';
import type { RedirectFinder } from '../../model/redirects.ts';
import { basePath, redirectsPath } from '../../model/routes.ts';
import type { PolicyNeeds } from '../../model/security-policy.ts';
import type { ArticleIndex } from '../comments/article-index.ts';
import type { CommentService } from '../comments/comments.ts';
import { commentsOf } from '../routes/form-answers.ts';
import type { Settings } from '../settings.ts';
import { redirectFile } from './redirects.ts';
import { ArticlePages, type CompiledReader, type RenderedPage } from './rendered-pages.ts';

interface Parts {
  settings: Pick<Settings, 'dist' | 'publicUrl'>;
  index: ArticleIndex;
  comments: CommentService | undefined;
  /** Absent where the program was not compiled whole. */
  program: CompiledReader | undefined;
  log: pino.Logger;
}

/** The pages that this process serves, as far as the press decides about them. */
export class ServedSite {
  readonly pages: ArticlePages | undefined;
  /** Where a former address of a story leads now. */
  readonly redirect: RedirectFinder;

  constructor(private readonly parts: Parts) {
    this.redirect = redirectFile(join(parts.settings.dist, redirectsPath()));
    this.pages = parts.program && new ArticlePages(parts.settings.dist, parts.program);
  }

  /** Where readers reach this server. */
  url = (): string => {
    const { settings, index } = this.parts;
    return settings.publicUrl ?? index.edition()?.url ?? 'http://localhost/';
  };

  /** Base path of the pages, or their whole address where they are on another origin than the comments. */
  base = (): string => {
    const paper = this.parts.index.edition()?.url ?? this.url();
    return new URL(paper).origin === new URL(this.url()).origin
      ? basePath(this.url())
      : paper.replace(/\/?$/, '/');
  };

  policy = (): PolicyNeeds => {
    const commentsOrigin = this.parts.index.edition()?.commentsOrigin;
    return {
      styleHashes: this.parts.index.styleHashes(),
      ...(commentsOrigin === undefined ? {} : { commentsOrigin }),
    };
  };

  /** The page of a story with today's comments; undefined where what was printed must do. */
  async storyPage(slug: string): Promise<RenderedPage | undefined> {
    const { comments, index, log } = this.parts;
    const commentsOrigin = index.edition()?.commentsOrigin;
    const isElsewhere = commentsOrigin !== undefined && commentsOrigin !== new URL(this.url()).origin;
    if (comments === undefined || isElsewhere) return undefined;
    try {
      return this.pages?.current(slug, await commentsOf(comments, slug));
    } catch (error) {
      log.error({ err: error }, 'A page could not be printed with its comments.');
      return undefined;
    }
  }
}
