import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CommentPageData, CommentPageFrame } from '../../model/comment/comment-page.ts';
import type { ModerationFrameData, ModerationPage } from '../../model/moderation/moderation-page.ts';
import type { MailData, MailText } from '../../model/notices/mail-data.ts';

/** A file that the pages of moderation load; its name changes with its content. */
export interface ModerationFile {
  content: Uint8Array<ArrayBuffer>;
  type: string;
}

/** The compiled pages of moderation: their server render, their style sheet, script and fonts. */
export interface CompiledModeration {
  render: (page: ModerationPage, frame: ModerationFrameData) => string;
  /** Renders the pages about one comment, which share the style sheet. */
  renderCommentPage: (page: CommentPageData, frame: CommentPageFrame) => string;
  /** Writes the subject and the text of a mail. */
  renderMail: (mail: MailData) => MailText;
  /** By their path below `/moderation/`. */
  files: ReadonlyMap<string, ModerationFile>;
  styles: string;
  script: string;
}

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  woff2: 'font/woff2',
};

const read = (folder: string, name: string): ModerationFile | undefined => {
  const type = TYPES[name.split('.').at(-1) ?? ''];
  return type === undefined
    ? undefined
    : { type, content: Uint8Array.from(readFileSync(join(folder, name))) };
};

/** Reads the files that pages load; the render itself is none. */
function readFiles(build: string): Map<string, ModerationFile> {
  const files = new Map<string, ModerationFile>();
  const folder = join(build, 'assets');
  for (const name of readdirSync(folder)) {
    const file = read(folder, name);
    if (file !== undefined) files.set(`assets/${name}`, file);
  }
  return files;
}

/**
 * Loads the compiled pages of moderation.
 *
 * @param build folder of the compiled program
 * @returns undefined where the program was not compiled
 */
export async function loadCompiledModeration(build: string): Promise<CompiledModeration | undefined> {
  const folder = join(build, 'moderation');
  const module = join(folder, 'entry-moderation.js');
  if (!existsSync(module)) return undefined;
  const { renderModeration, renderCommentPage, renderMail } = (await import(pathToFileURL(module).href)) as {
    renderModeration: CompiledModeration['render'];
    renderCommentPage: CompiledModeration['renderCommentPage'];
    renderMail: CompiledModeration['renderMail'];
  };
  const files = readFiles(folder);
  const names = [...files.keys()];
  return {
    render: renderModeration,
    renderCommentPage,
    renderMail,
    files,
    styles: names.find((name) => name.endsWith('.css')) ?? '',
    script: names.find((name) => name.endsWith('.js')) ?? '',
  };
}
