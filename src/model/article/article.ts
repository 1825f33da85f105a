/**
 * Types of an article: `Article` is its published form, which leaves the build; `WrittenArticle` its written form,
 * which a publisher types. Both are described in docs/format.md.
 */

/** Part of an inline text with its own formatting, language or link. */
export interface Run {
  text: string;
  strong?: boolean;
  emphasis?: boolean;
  code?: boolean;
  strike?: boolean;
  sub?: boolean;
  sup?: boolean;
  mark?: boolean;
  /** BCP 47 tag, where the language differs from the article's. */
  language?: string;
  /** http, https, mailto or site-relative; the parser refuses anything else. */
  href?: string;
}

/** A line break inside inline text. */
export interface Break {
  break: true;
}

/** Inline text: a string, or runs and line breaks; never HTML. */
export type Inline = string | (string | Run | Break)[];

/** A file of a photo in one format and size. */
export interface Rendition {
  src: string;
  type: string;
  width: number;
  height: number;
}

/** A picture. Without `src` it is an unfinished import, of which only caption and credit are shown. */
export interface Photo {
  src?: string;
  /** Empty means decorative. */
  alt?: string;
  caption?: Inline;
  credit?: string;
  license?: string;
  kind?: 'photo' | 'illustration' | 'map' | 'graphic';
  digitalSource?: string;
  /** Point that stays visible where the layout crops: 0 to 1 from the top left. */
  focus?: { x: number; y: number };
  /** Pixels of the original; filled in by the build. */
  width?: number;
  height?: number;
  /** Mean colour, `#rrggbb`; filled in by the build. */
  color?: string;
  renditions?: Rendition[];
}

interface Identified {
  /** Stable id; `b-<id>` in the page. Always present in the published form. */
  id?: string;
}

export interface ParagraphBlock extends Identified {
  type: 'paragraph';
  text: Inline;
}
export interface HeadingBlock extends Identified {
  type: 'heading';
  /** Relative: the page takes the nearest level that skips none. */
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
/** A "Read more" link in the body. Without an address it is an unfinished import, shown as text. */
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
  /** A key of `EMBEDS`; an unknown one is shown as a link with its title. */
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
/** An entry of a live article. */
export interface UpdateBlock extends Identified {
  type: 'update';
  at: string;
  headline?: Inline;
  /** Listed above the text, among the entries that matter most. */
  key?: boolean;
  /** Stands before all other entries. */
  pinned?: boolean;
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

/** A block of a type this version supports, discriminated by `type`. */
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

/** A block of a type this version does not support: its text, where it has one, is shown as a paragraph. */
export interface UnknownBlock extends Identified {
  type: 'unknown';
  /** The `type` in the file. */
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

/** Where the article comes from: at least one of name and url; without a name the host is shown. */
export interface Source {
  name?: string;
  url?: string;
  role?: 'source' | 'via' | 'wire' | 'agency';
}

/** Another article: of this edition by slug, or of another site by url. */
export interface Related {
  slug?: string;
  url?: string;
  headline?: Inline;
  /** How lists show an article of this edition; added by the build. */
  card?: CardFields;
}

/** What a list shows of an article. */
export interface CardFields {
  slug: string;
  section: string;
  label?: string;
  /** `shortHeadline` where the article has one. */
  headline: Inline;
  /** Without links. */
  lead?: Inline;
  byline?: string[];
  published: string;
  updated?: string;
  language: string;
  direction: Direction;
  photo?: Photo;
  /** Set where the article has a correction or a retraction. */
  corrected?: 'corrected' | 'retracted';
}

export interface Correction {
  at: string;
  kind: 'correction' | 'clarification' | 'note' | 'retraction';
  text: Inline;
  /** Id of the corrected block. */
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

/** Part of a text difference: unchanged, added or removed text. */
export type TextDifference = { same: string } | { added: string } | { removed: string };

/** Text difference of one block. */
export type Change = TextDifference[];

/** Where a change stands on the page of an article. */
export interface ChangePlace {
  /** `headline`, `lead`, or the element id of a block: `b-<id>`. */
  at: string;
  /** Of a removed block: element id of the block after which it stood; empty where it was the first. */
  after?: string;
}

/** An earlier change of an article's text; `changes` where the edition makes them public. */
export interface PastRevision {
  number: number;
  at: string;
  note?: string;
  changes?: Change[];
  /** Places of the changes, in their order. */
  places?: ChangePlace[];
}

/** Revision of an article's text; `number` goes up when the text of a published article changes. */
export interface Revision {
  number: number;
  at: string;
  hash: string;
  /** Newest change first; absent on the first revision. */
  history?: PastRevision[];
}

export type Direction = 'ltr' | 'rtl';
export type Status = 'usable' | 'withheld' | 'canceled';

/** Another language version of an article. */
export interface OtherLanguage {
  slug: string;
  language: string;
  name: string;
}

/** An article that another one links to. */
export interface LinkedArticle {
  slug: string;
  headline: Inline;
}

/** The articles before and after an article in its section. */
export interface SectionNeighbours {
  newer?: LinkedArticle;
  older?: LinkedArticle;
}

/** An article in its published form. */
export interface Article {
  format: 1;
  id: string;
  slug: string;
  formerly?: string[];
  url?: string;
  language: string;
  direction: Direction;
  translationOf?: string;
  /** Other language versions that readers may see, each with the name of its language in that language. */
  translations?: OtherLanguage[];
  /** Neighbours that readers may see, in its section and language. */
  neighbours?: SectionNeighbours;
  status: Status;
  embargo?: string;
  expires?: string;
  section: string;
  alsoIn?: string[];
  /** False where the article gets onto the front page by an editor's choice alone. */
  front?: boolean;
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

/** A block in its written form: a paragraph may be a bare string, in nested bodies too. */
export type WrittenBlock =
  | string
  | Exclude<KnownBlock, QuoteBlock | BoxBlock | UpdateBlock>
  | (Omit<QuoteBlock, 'body'> & { body?: WrittenBlock[] })
  | (Omit<BoxBlock, 'body'> & { body: WrittenBlock[] })
  | (Omit<UpdateBlock, 'body'> & { body: WrittenBlock[] })
  | UnknownBlock;

type Filled = 'format' | 'id' | 'slug' | 'language' | 'direction' | 'status';
type Shorthand =
  | 'byline'
  | 'body'
  | 'related'
  | 'comments'
  | 'sources'
  | 'revision'
  | 'translations'
  | 'neighbours';

/** An article in its written form: fields with a default may be absent, and some have shorthands. */
export interface WrittenArticle extends Omit<Article, Filled | Shorthand>, Partial<Pick<Article, Filled>> {
  byline?: (string | Author)[];
  body: WrittenBlock[];
  sources?: Source[] | Source;
  source?: Source[] | Source;
  related?: (string | Related)[];
  comments?: CommentsState | ArticleCommentSettings;
}

/** Whether an entry of `corrections` corrects something; an editor's note does not. */
export const isCorrection = ({ kind }: Pick<Correction, 'kind'>): boolean => kind !== 'note';

/** Returns when the text of an article last changed, RFC 3339; undefined where it never did. */
export const changedAt = ({ updated, revision }: Pick<Article, 'updated' | 'revision'>): string | undefined =>
  updated ?? (revision.number > 1 ? revision.at : undefined);
