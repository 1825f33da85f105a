import type { Block } from '../../model/article/article.ts';
import { keyEntries } from '../../model/article/live-entries.ts';
import { levelBelow } from '../elements/heading-levels.ts';
import { anchorOf, Blocks, hasContents, type RareBlockProps, type RareComponents } from './Blocks.tsx';
import { CodeListing } from './blocks/CodeListing.tsx';
import { DataTable } from './blocks/DataTable.tsx';
import { Embed } from './blocks/Embed.tsx';
import { Gallery } from './blocks/Gallery.tsx';
import { InfoBox } from './blocks/InfoBox.tsx';
import { LiveUpdate } from './blocks/LiveUpdate.tsx';
import { AudioPlayer, VideoPlayer } from './blocks/MediaPlayer.tsx';
import { UnknownBlockNotice } from './blocks/UnknownBlockNotice.tsx';
import { Contents } from './Contents.tsx';
import { OtherLanguages } from './head/OtherLanguages.tsx';
import { KeyEntries } from './KeyEntries.tsx';
import { RetractionNotice } from './RetractionNotice.tsx';

/** Renders a block of a type that few articles have. */
function RareBlock({ block, level, nested }: RareBlockProps) {
  const id = anchorOf(block);
  switch (block.type) {
    case 'gallery':
      return <Gallery id={id} block={block} nested={nested} />;
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
    case 'unknown':
      return <UnknownBlockNotice id={id} block={block} />;
  }
}

/** Renders what stands between the head of an article and its text: contents, and the key entries of a live article. */
function BeforeText({ body }: { body: Block[] }) {
  const entries = keyEntries(body);
  return (
    <>
      {hasContents(body) && <Contents body={body} />}
      {entries.length > 0 && <KeyEntries entries={entries} />}
    </>
  );
}

/** Components for what few articles have. */
export const rareComponents: RareComponents = { RareBlock, BeforeText, OtherLanguages, RetractionNotice };
