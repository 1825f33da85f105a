import type { Block, ParagraphBlock } from '../../model/article/article.ts';
import { headingLevels, type Level, levelBelow } from '../elements/heading-levels.ts';
import { BodyHeading } from './blocks/BodyHeading.tsx';
import { BodyList } from './blocks/BodyList.tsx';
import { BodyPhoto } from './blocks/BodyPhoto.tsx';
import { CodeListing } from './blocks/CodeListing.tsx';
import { DataTable } from './blocks/DataTable.tsx';
import { Divider } from './blocks/Divider.tsx';
import { Embed } from './blocks/Embed.tsx';
import { Gallery } from './blocks/Gallery.tsx';
import { InfoBox } from './blocks/InfoBox.tsx';
import { LiveUpdate } from './blocks/LiveUpdate.tsx';
import { AudioPlayer, VideoPlayer } from './blocks/MediaPlayer.tsx';
import { Paragraph } from './blocks/Paragraph.tsx';
import { Pullquote } from './blocks/Pullquote.tsx';
import { Quote } from './blocks/Quote.tsx';
import { RelatedLink } from './blocks/RelatedLink.tsx';
import { UnknownBlockNotice } from './blocks/UnknownBlockNotice.tsx';

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

interface SingleBlockProps {
  block: Exclude<Block, ParagraphBlock>;
  level: Level;
  nested: boolean;
  isFirstPhoto: boolean;
}

function SingleBlock({ block, level, nested, isFirstPhoto }: SingleBlockProps) {
  const id = anchorOf(block);
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
    case 'gallery':
      return <Gallery id={id} block={block} nested={nested} />;
    case 'related':
      return <RelatedLink id={id} block={block} />;
    case 'table':
      return <DataTable id={id} block={block} />;
    case 'embed':
      return <Embed id={id} block={block} />;
    case 'audio':
      return <AudioPlayer id={id} block={block} />;
    case 'video':
      return <VideoPlayer id={id} block={block} />;
    case 'box':
      return (
        <InfoBox id={id} block={block} level={level}>
          <Blocks blocks={block.body} top={block.title === undefined ? level : levelBelow(level)} nested />
        </InfoBox>
      );
    case 'update':
      return (
        <LiveUpdate id={id} block={block} level={level}>
          <Blocks blocks={block.body} top={block.headline === undefined ? level : levelBelow(level)} nested />
        </LiveUpdate>
      );
    case 'code':
      return <CodeListing id={id} block={block} />;
    case 'divider':
      return <Divider id={id} />;
    case 'unknown':
      return <UnknownBlockNotice id={id} block={block} />;
  }
}

/** Returns the element id of a block; no other id on a page begins with `b-`. */
export const anchorOf = (block: { id?: string }): string | undefined =>
  block.id === undefined ? undefined : `b-${block.id}`;
