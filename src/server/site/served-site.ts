import { join } from 'node:path';
import type pino from 'pino';
import { type EditionInterface, editionInterface } from '../../model/edition/interface-language.ts';
import type { RedirectFinder } from '../../model/redirects.ts';
import { basePath, commentsViewOf, commentsViewPath, redirectsPath, underBase } from '../../model/routes.ts';
import type { PolicyNeeds } from '../../model/security-policy.ts';
import type { ArticleIndex } from '../comments/article-index.ts';
import type { CommentService } from '../comments/comment-service.ts';
import { pageComments, unserved } from '../comments/page-comments.ts';
import type { CompiledReader } from './compiled-reader.ts';
import { redirectFile } from './redirect-file.ts';
import { ArticlePages, type PreparedPage } from './rendered-pages.ts';

interface Parts {
  settings: { dist: string; publicUrl: string | undefined };
  index: ArticleIndex;
  comments: CommentService | undefined;
  /** Undefined where the program was not compiled whole. */
  reader: CompiledReader | undefined;
  log: Pick<pino.Logger, 'error'>;
}

/** The site of an edition as this process serves it: its addresses, its policy, its pages with comments. */
export class ServedSite {
  readonly pages: ArticlePages | undefined;
  /** Finds where a former address of an article leads now. */
  readonly redirect: RedirectFinder;

  constructor(private readonly parts: Parts) {
    this.redirect = redirectFile(join(parts.settings.dist, redirectsPath()));
    this.pages = parts.reader && new ArticlePages(parts.settings.dist, parts.reader);
  }

  /** Address at which readers reach this server. */
  url = (): string => {
    const { settings, index } = this.parts;
    return settings.publicUrl ?? index.edition()?.url ?? 'http://localhost/';
  };

  /** Base path of the pages, or their whole address where they are on another origin than the comments. */
  base = (): string => {
    const editionUrl = this.parts.index.edition()?.url ?? this.url();
    return new URL(editionUrl).origin === new URL(this.url()).origin
      ? basePath(this.url())
      : editionUrl.replace(/\/?$/, '/');
  };

  /** Title, time zone and interface of the edition. */
  name = (): { title: string; timeZone: string; interface: EditionInterface } => {
    const edition = this.parts.index.edition();
    return {
      title: edition?.titles?.[0] ?? '',
      timeZone: edition?.timeZone ?? 'UTC',
      interface: edition?.interface ?? editionInterface('en'),
    };
  };

  policy = (): PolicyNeeds => {
    const commentsOrigin = this.parts.index.edition()?.commentsOrigin;
    return {
      styleHashes: this.parts.index.styleHashes(),
      ...(commentsOrigin === undefined ? {} : { commentsOrigin }),
    };
  };

  /**
   * Finds the page of an article with its comments, or the address of the last page of comments where the query asks
   * for a later one; undefined where the built page is to be sent.
   */
  async articlePage(slug: string, query: string): Promise<PreparedPage | { location: string } | undefined> {
    const { comments, index, log } = this.parts;
    const commentsOrigin = index.edition()?.commentsOrigin;
    const isElsewhere = commentsOrigin !== undefined && commentsOrigin !== new URL(this.url()).origin;
    if (comments === undefined || isElsewhere) return undefined;
    const wanted = commentsViewOf(query);
    const prepared = await pageComments(comments, slug, wanted);
    const { page, order } = prepared.view;
    const isNamed = wanted.comment !== undefined || wanted.reply !== undefined;
    if (page !== wanted.page && !isNamed)
      return { location: underBase(basePath(this.url()), commentsViewPath(slug, { page, order })) };
    const pageWithComments = this.pages?.withComments(slug, prepared);
    if (pageWithComments === undefined) return undefined;
    const render = () =>
      pageWithComments.render().catch((error: unknown) => {
        log.error({ err: error }, 'A page could not be rendered with its comments.');
        const withoutComments = this.pages?.withComments(slug, unserved(wanted));
        if (withoutComments === undefined) throw error;
        return withoutComments.render();
      });
    return { ...pageWithComments, render };
  }
}
