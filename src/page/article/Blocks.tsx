import type { Block } from '../../model/article/article.ts';
import { below, headingLevels, type Level } from '../elements/heading-levels.ts';
import { BoxBlock } from './blocks/BoxBlock.tsx';
import { CodeBlock } from './blocks/CodeBlock.tsx';
import { DividerBlock } from './blocks/DividerBlock.tsx';
import { EmbedBlock } from './blocks/EmbedBlock.tsx';
import { GalleryBlock } from './blocks/GalleryBlock.tsx';
import { HeadingBlock } from './blocks/HeadingBlock.tsx';
import { ListBlock } from './blocks/ListBlock.tsx';
import { AudioBlock, VideoBlock } from './blocks/MediaBlock.tsx';
import { ParagraphBlock } from './blocks/ParagraphBlock.tsx';
import { PhotoBlock } from './blocks/PhotoBlock.tsx';
import { PullquoteBlock } from './blocks/PullquoteBlock.tsx';
import { QuoteBlock } from './blocks/QuoteBlock.tsx';
import { RelatedBlock } from './blocks/RelatedBlock.tsx';
import { TableBlock } from './blocks/TableBlock.tsx';
import { UnknownBlock } from './blocks/UnknownBlock.tsx';
import { UpdateBlock } from './blocks/UpdateBlock.tsx';

interface Props {
  blocks: Block[];
  /** The highest heading level free in this place. */
  top: Level;
  /** Set at the start of the first block, when that is a paragraph. */
  dateline?: string;
  /** Inside another block, where pictures stay within the measure. */
  nested?: boolean;
  /** The block whose photo is the first of the page. */
  early?: Block;
}

/** A run of blocks, each set by the one component that knows its type. */
export function Blocks({ blocks, top, dateline, nested = false, early }: Props) {
  const levels = headingLevels(blocks, top);
  return blocks.map((block, place) => (
    <OneBlock
      key={block.id ?? place}
      block={block}
      level={levels[place] ?? top}
      dateline={place === 0 ? dateline : undefined}
      nested={nested}
      early={block === early}
    />
  ));
}

interface OneProps {
  block: Block;
  level: Level;
  dateline?: string;
  nested: boolean;
  early: boolean;
}

function OneBlock({ block, level, dateline, nested, early }: OneProps) {
  const id = blockId(block);
  switch (block.type) {
    case 'paragraph':
      return <ParagraphBlock id={id} block={block} dateline={dateline} />;
    case 'heading':
      return <HeadingBlock id={id} block={block} level={level} />;
    case 'list':
      return <ListBlock id={id} block={block} />;
    case 'quote':
      return (
        <QuoteBlock id={id} block={block}>
          {block.body && <Blocks blocks={block.body} top={level} nested />}
        </QuoteBlock>
      );
    case 'pullquote':
      return <PullquoteBlock id={id} block={block} />;
    case 'photo':
      return <PhotoBlock id={id} block={block} nested={nested} first={early} />;
    case 'gallery':
      return <GalleryBlock id={id} block={block} nested={nested} />;
    case 'related':
      return <RelatedBlock id={id} block={block} />;
    case 'table':
      return <TableBlock id={id} block={block} />;
    case 'embed':
      return <EmbedBlock id={id} block={block} />;
    case 'audio':
      return <AudioBlock id={id} block={block} />;
    case 'video':
      return <VideoBlock id={id} block={block} />;
    case 'box':
      return (
        <BoxBlock id={id} block={block} level={level}>
          <Blocks blocks={block.body} top={block.title === undefined ? level : below(level)} nested />
        </BoxBlock>
      );
    case 'update':
      return (
        <UpdateBlock id={id} block={block} level={level}>
          <Blocks blocks={block.body} top={block.headline === undefined ? level : below(level)} nested />
        </UpdateBlock>
      );
    case 'code':
      return <CodeBlock id={id} block={block} />;
    case 'divider':
      return <DividerBlock id={id} />;
    case 'unknown':
      return <UnknownBlock id={id} block={block} />;
  }
}

/** The anchor of a block; nothing else on a page begins with `b-`. */
export const blockId = (block: { id?: string }): string | undefined =>
  block.id === undefined ? undefined : `b-${block.id}`;
