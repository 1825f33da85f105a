import type { ParagraphBlock } from '../../../model/article/article.ts';
import { InlineText } from '../../elements/InlineText.tsx';
import { Dateline } from '../head/Dateline.tsx';

interface Props {
  id?: string;
  block: ParagraphBlock;
  dateline?: string;
}

/** Renders a paragraph; the first of an article may begin with the dateline. */
export function Paragraph({ id, block, dateline }: Props) {
  return (
    <p id={id}>
      {dateline !== undefined && (
        <>
          <Dateline place={dateline} />{' '}
        </>
      )}
      {typeof block.text === 'string' ? block.text : <InlineText text={block.text} />}
    </p>
  );
}
