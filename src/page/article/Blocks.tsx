import { type ComponentType, createContext, useContext } from 'react';
import type { Block, Correction, OtherLanguage, ParagraphBlock } from '../../model/article/article.ts';
import { headingLevels, type Level } from '../elements/heading-levels.ts';
import { BodyHeading } from './blocks/BodyHeading.tsx';
import { BodyList } from './blocks/BodyList.tsx';
import { BodyPhoto } from './blocks/BodyPhoto.tsx';
import { Divider } from './blocks/Divider.tsx';
import { Paragraph } from './blocks/Paragraph.tsx';
import { Pullquote } from './blocks/Pullquote.tsx';
import { Quote } from './blocks/Quote.tsx';
import { RelatedLink } from './blocks/RelatedLink.tsx';

interface Props {
  blocks: Block[];
  /** The highest heading level that a block may have here. */
  top: Level;
  /** Shown at the start of the first block, which must be a paragraph. */
  dateline?: string;
  /** Inside another block, where pictures are no wider than the text. */
  nested?: boolean;
  /** The photo block that is the first photo of the page. */
  firstPhoto?: Block;
}

/** Renders a list of blocks, each with the component for its type. */
export function Blocks({ blocks, top, dateline, nested = false, firstPhoto }: Props) {
  const levels = headingLevels(blocks, top);
  return blocks.map((block, index) => {
    const key = block.id ?? index;
    const line = index === 0 ? dateline : undefined;
    // Most blocks are paragraphs: one component each.
    if (block.type === 'paragraph')
      return <Paragraph key={key} id={anchorOf(block)} block={block} dateline={line} />;
    return (
      <SingleBlock
        key={key}
        block={block}
        level={levels[index] ?? top}
        nested={nested}
        isFirstPhoto={block === firstPhoto}
      />
    );
  });
}

/** Types of blocks that most articles have; the code of the others is loaded where there is one. */
const COMMON = ['paragraph', 'heading', 'list', 'quote', 'pullquote', 'photo', 'related', 'divider'] as const;
type CommonBlock = Extract<Block, { type: (typeof COMMON)[number] }>;

const isCommon = (block: Block): block is CommonBlock => COMMON.some((type) => type === block.type);

/** Whether blocks, or blocks inside them, need `RareBlocksContext`. */
export const hasRareBlocks = (blocks: readonly Block[]): boolean =>
  blocks.some((block) => !isCommon(block) || (block.type === 'quote' && hasRareBlocks(block.body ?? [])));

/** A block of a type that few articles have. */
export interface RareBlockProps {
  block: Exclude<Block, CommonBlock>;
  level: Level;
  /** Inside another block, where pictures are no wider than the text. */
  nested: boolean;
}

/** Components for what few articles have. */
export interface RareComponents {
  RareBlock: ComponentType<RareBlockProps>;
  BeforeText: ComponentType<{ body: Block[] }>;
  OtherLanguages: ComponentType<{ translations: OtherLanguage[] }>;
  RetractionNotice: ComponentType<{ retraction: Correction }>;
}

/** React context of the components for what few articles have. */
export const RareBlocksContext = createContext<RareComponents | undefined>(undefined);

/** Headings from which on an article has a list of contents. */
const LEAST_HEADINGS = 3;

/** Whether a body has so many headings that its page has a list of contents. */
export const hasContents = (body: readonly Block[]): boolean =>
  body.filter(({ type }) => type === 'heading').length >= LEAST_HEADINGS;

interface SingleBlockProps {
  block: Exclude<Block, ParagraphBlock>;
  level: Level;
  nested: boolean;
  isFirstPhoto: boolean;
}

/** @throws for a block of a rare type outside `RareBlocksContext` */
function SingleBlock({ block, level, nested, isFirstPhoto }: SingleBlockProps) {
  const id = anchorOf(block);
  const rare = useContext(RareBlocksContext);
  switch (block.type) {
    case 'heading':
      return <BodyHeading id={id} block={block} level={level} />;
    case 'list':
      return <BodyList id={id} block={block} />;
    case 'quote':
      return (
        <Quote id={id} block={block}>
          {block.body && <Blocks blocks={block.body} top={level} nested />}
        </Quote>
      );
    case 'pullquote':
      return <Pullquote id={id} block={block} />;
    case 'photo':
      return <BodyPhoto id={id} block={block} nested={nested} first={isFirstPhoto} />;
    case 'related':
      return <RelatedLink id={id} block={block} />;
    case 'divider':
      return <Divider id={id} />;
  }
  if (rare === undefined) throw new Error('No RareBlocksContext around this component');
  return <rare.RareBlock block={block} level={level} nested={nested} />;
}

/** Returns the element id of a block; no other id on a page begins with `b-`. */
export const anchorOf = (block: { id?: string }): string | undefined =>
  block.id === undefined ? undefined : `b-${block.id}`;
