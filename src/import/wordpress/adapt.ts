import type { CommentDraft, DraftStatus, LinkBack } from '../comment-draft.ts';
import { commentText } from '../comment-html.ts';
import { childText } from '../xml/read-xml.ts';
import type { WordpressComment } from './foreign.ts';

const STATUSES: Readonly<Record<string, DraftStatus>> = {
  '1': 'published',
  approved: 'published',
  spam: 'spam',
  trash: 'removed',
  'post-trashed': 'removed',
};

/** Milliseconds of a time as WordPress writes it, in GMT; undefined where it is none, as 0000-00-00 00:00:00. */
function timeOfGmt(text: string): number | undefined {
  const time = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(text)
    ? Date.parse(`${text.replace(' ', 'T')}Z`)
    : Number.NaN;
  return Number.isNaN(time) || text.startsWith('0000') ? undefined : time;
}

/** Adapts a comment of WordPress. */
export function adaptWordpress({ comment, link }: WordpressComment): CommentDraft | LinkBack {
  const field = (name: string): string => childText(comment, `comment_${name}`);
  const type = field('type');
  if (type === 'trackback' || type === 'pingback') return { leftOut: type };
  const at = timeOfGmt(field('date_gmt'));
  const parent = field('parent');
  return {
    id: field('id'),
    ...(parent === '' || parent === '0' ? {} : { parent }),
    page: link,
    name: field('author'),
    email: field('author_email'),
    url: field('author_url'),
    text: commentText(field('content')),
    ...(at === undefined ? {} : { at }),
    status: STATUSES[field('approved')] ?? 'held',
    line: comment.line,
  };
}
