/**
 * The article as the reader meets it: the *published form* of the public contract (docs/format.md).
 * The *written form*, what a publisher types, differs only by the shorthands in `WrittenArticle`.
 */

/** A stretch of text with its own look, language or link. */
export interface Run {
  text: string;
  strong?: boolean;
  emphasis?: boolean;
  code?: boolean;
  strike?: boolean;
  sub?: boolean;
  sup?: boolean;
  mark?: boolean;
  /** BCP 47 tag of words in another language. */
  language?: string;
  /** http, https, mailto or site-relative; anything else is refused at the door. */
  href?: string;
}

/** A line break inside inline text. */
export interface Break {
  break: true;
}

/** Text set in a line: never HTML. */
export type Inline = string | (string | Run | Break)[];

/** One file of a photo, as the browser may ask for it. */
export interface Rendition {
  src: string;
  type: string;
  width: number;
  height: number;
}

/** A picture. Without `src` it is an unfinished import: caption and credit stand in its place. */
export interface Photo {
  src?: string;
  /** Empty means decorative. */
  alt?: string;
  caption?: Inline;
  credit?: string;
  license?: string;
  kind?: 'photo' | 'illustration' | 'map' | 'graphic';
  digitalSource?: string;
  /** What must stay visible where a layout crops: 0 to 1 from the top left. */
  focus?: { x: number; y: number };
  /** Pixels of the original; filled in by the press. */
  width?: number;
  height?: number;
  /** Mean colour, `#rrggbb`; filled in by the press. */
  color?: string;
  renditions?: Rendition[];
}

interface Identified {
  /** Stable; printed as `b-<id>`. Always present in the published form. */
  id?: string;
}

export interface ParagraphBlock extends Identified {
  type: 'paragraph';
  text: Inline;
}
export interface HeadingBlock extends Identified {
  type: 'heading';
  /** Relative: the page sets the nearest level that skips none. */
  level?: 2 | 3 | 4;
  text: Inline;
}
export interface ListItem {
  text: Inline;
  list?: List;
}
export interface List {
  ordered?: boolean;
  items: (Inline | ListItem)[];
}
export interface ListBlock extends Identified, List {
  type: 'list';
}
export interface QuoteBlock extends Identified {
  type: 'quote';
  text?: Inline;
  body?: Block[];
  attribution?: string;
}
export interface PullquoteBlock extends Identified {
  type: 'pullquote';
  text: Inline;
  attribution?: string;
}
export interface PhotoBlock extends Identified, Photo {
  type: 'photo';
}
export interface GalleryBlock extends Identified {
  type: 'gallery';
  photos: Photo[];
}
/** The inline "Read more". Without an address it is an unfinished import, and text. */
export interface RelatedBlock extends Identified {
  type: 'related';
  slug?: string;
  url?: string;
  headline?: Inline;
  label?: string;
  photo?: Photo;
}
export interface TableBlock extends Identified {
  type: 'table';
  caption?: Inline;
  header: Inline[];
  rows: Inline[][];
}
export interface EmbedBlock extends Identified {
  type: 'embed';
  /** A name in `model/embeds`; an unknown one is set as a link with its title. */
  provider: string;
  url: string;
  title: string;
  poster?: string;
}
export interface Track {
  src: string;
  language: string;
  label: string;
}
interface Media extends Identified {
  src: string;
  title: string;
  caption?: Inline;
  credit?: string;
  tracks?: Track[];
  poster?: string;
  transcript?: Inline;
}
export interface AudioBlock extends Media {
  type: 'audio';
}
export interface VideoBlock extends Media {
  type: 'video';
}
export interface BoxBlock extends Identified {
  type: 'box';
  title?: Inline;
  body: Block[];
}
/** One entry of a live story. */
export interface UpdateBlock extends Identified {
  type: 'update';
  at: string;
  headline?: Inline;
  body: Block[];
}
export interface CodeBlock extends Identified {
  type: 'code';
  text: string;
  language?: string;
}
export interface DividerBlock extends Identified {
  type: 'divider';
}

/** Every block this version knows, told apart by `type`. */
export type KnownBlock =
  | ParagraphBlock
  | HeadingBlock
  | ListBlock
  | QuoteBlock
  | PullquoteBlock
  | PhotoBlock
  | GalleryBlock
  | RelatedBlock
  | TableBlock
  | EmbedBlock
  | AudioBlock
  | VideoBlock
  | BoxBlock
  | UpdateBlock
  | CodeBlock
  | DividerBlock;

/** A block of a type this version does not know: its text, where it has one, is set as a paragraph. */
export interface UnknownBlock extends Identified {
  type: 'unknown';
  /** The type that was written. */
  name: string;
  text?: Inline;
}

export type Block = KnownBlock | UnknownBlock;

export interface Author {
  name: string;
  slug?: string;
  role?: string;
  url?: string;
  kind?: 'person' | 'organization';
}

/** At least one of name and url; without a name the host is shown. */
export interface Source {
  name?: string;
  url?: string;
  role?: 'source' | 'via' | 'wire' | 'agency';
}

/** Another story: ours by slug, or somebody else's by url. */
export interface Related {
  slug?: string;
  url?: string;
  headline?: Inline;
}

export interface Correction {
  at: string;
  kind: 'correction' | 'clarification' | 'note' | 'retraction';
  text: Inline;
  /** Id of the block it speaks of. */
  block?: string;
}

export type CommentsState = 'open' | 'closed' | 'off';
export type Moderation = 'post' | 'first' | 'pre';

export interface ArticleCommentSettings {
  state: CommentsState;
  moderation?: Moderation;
}

export interface Rights {
  holder?: string;
  notice?: string;
  license?: string;
}

/** A stretch of words that stayed, came or went. */
export type ChangedWords = { same: string } | { added: string } | { removed: string };

/** How the words of one block changed. */
export type Change = ChangedWords[];

/** That a story's text changed, and, where the edition shows it, how. */
export interface PastRevision {
  number: number;
  at: string;
  note?: string;
  changes?: Change[];
}

/** Which text a reader sees: raised when a published story's text changes. */
export interface Revision {
  number: number;
  at: string;
  hash: string;
  /** How the text came to be this one, newest change first; absent while it is the first. */
  history?: PastRevision[];
}

export type Direction = 'ltr' | 'rtl';
export type Status = 'usable' | 'withheld' | 'canceled';

/** A story in its published form. */
export interface Article {
  format: 1;
  id: string;
  slug: string;
  formerly?: string[];
  url?: string;
  language: string;
  direction: Direction;
  translationOf?: string;
  status: Status;
  embargo?: string;
  expires?: string;
  section: string;
  alsoIn?: string[];
  label?: string;
  headline: Inline;
  shortHeadline?: Inline;
  lead?: Inline;
  description?: string;
  byline?: Author[];
  dateline?: string;
  published: string;
  updated?: string;
  photo?: Photo;
  keyPoints?: Inline[];
  body: Block[];
  sources?: Source[];
  related?: Related[];
  tags?: string[];
  corrections?: Correction[];
  comments: ArticleCommentSettings;
  rights?: Rights;
  revision: Revision;
}

/** A block as written: a paragraph may be a bare string, and nested bodies may hold such strings. */
export type WrittenBlock =
  | string
  | Exclude<KnownBlock, QuoteBlock | BoxBlock | UpdateBlock>
  | (Omit<QuoteBlock, 'body'> & { body?: WrittenBlock[] })
  | (Omit<BoxBlock, 'body'> & { body: WrittenBlock[] })
  | (Omit<UpdateBlock, 'body'> & { body: WrittenBlock[] })
  | UnknownBlock;

type Filled = 'format' | 'id' | 'slug' | 'language' | 'direction' | 'status';
type Shorthand = 'byline' | 'body' | 'related' | 'comments' | 'sources' | 'revision';

/** A story in its written form: what a publisher types, with its defaults and shorthands. */
export interface WrittenArticle extends Omit<Article, Filled | Shorthand>, Partial<Pick<Article, Filled>> {
  byline?: (string | Author)[];
  body: WrittenBlock[];
  sources?: Source[] | Source;
  source?: Source[] | Source;
  related?: (string | Related)[];
  comments?: CommentsState | ArticleCommentSettings;
}
