import { type ReactNode, useLayoutEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import type { Article, Block } from '../../model/article/article.ts';
import { type ChangeInText, type CorrectionInText, isRemoval } from '../../model/article/changes-in-text.ts';
import { CorrectionMark, MarkedText } from '../../page/article/MarkedText.tsx';
import { LanguageContext } from '../../page/i18n/LanguageScope.tsx';
import { changedTexts } from './changed-texts.ts';
import { MarkElements } from './mark-elements.ts';

interface Props {
  article: Article;
  changes: readonly ChangeInText[];
  corrections: readonly CorrectionInText[];
}

/** A mark, and the element that it is rendered into. */
interface PlacedMark {
  element: HTMLElement;
  content: ReactNode;
}

function blocksById(blocks: readonly Block[], byId = new Map<string, Block>()): Map<string, Block> {
  for (const block of blocks) {
    if (block.id !== undefined) byId.set(`b-${block.id}`, block);
    if ('body' in block && block.body !== undefined) blocksById(block.body, byId);
  }
  return byId;
}

function placeMarks(elements: MarkElements, { article, changes, corrections }: Props): PlacedMark[] {
  const placed: PlacedMark[] = [];
  const add = (element: HTMLElement | undefined, content: ReactNode) => {
    if (element !== undefined) placed.push({ element, content });
  };
  const blocks = blocksById(article.body);
  for (const item of changes) {
    const { change, place } = item;
    const element = elements.find(place.after ?? place.at) ?? undefined;
    const block = blocks.get(place.at);
    if (isRemoval(item)) {
      add(elements.insert('p', element), <MarkedText change={change} />);
      continue;
    }
    // What is in a block that holds others is marked there.
    if (element === undefined || (block && 'body' in block)) continue;
    const dateline = block !== undefined && block === article.body[0] ? article.dateline : undefined;
    if (changedTexts(element, change, dateline) === undefined) {
      // A block that shows more than its text, or less: the difference stands below it.
      add(elements.insert('p', element), <MarkedText change={change} />);
      continue;
    }
    const copy = elements.replace(element);
    for (const [text, own] of changedTexts(copy, change, dateline) ?? [])
      add(elements.replaceText(text), <MarkedText change={own} />);
  }
  for (const { at, correction } of corrections) {
    const element = elements.find(at);
    if (element !== null) add(elements.insert('div', element), <CorrectionMark correction={correction} />);
  }
  return placed;
}

/**
 * Marks in the text of an article what has changed in it: words that were added and removed, and corrections. What React
 * rendered is hidden behind marked copies, and stays as it is.
 */
export function MarksInText({ article, changes, corrections }: Props) {
  const [placed, setPlaced] = useState<PlacedMark[]>([]);
  useLayoutEffect(() => {
    const elements = new MarkElements(document);
    setPlaced(placeMarks(elements, { article, changes, corrections }));
    return () => elements.clear();
  }, [article, changes, corrections]);
  return (
    <LanguageContext value={`${article.language} ${article.direction}`}>
      {placed.map(({ element, content }, i) => createPortal(content, element, String(i)))}
    </LanguageContext>
  );
}
