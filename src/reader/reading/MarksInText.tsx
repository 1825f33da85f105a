import { type ReactNode, useLayoutEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import type { Article, Block, Change } from '../../model/article/article.ts';
import { type ChangeInText, type CorrectionInText, isRemoval } from '../../model/article/changes-in-text.ts';
import { ChangedBlock, CorrectionMark, MarkedText } from '../../page/article/MarkedText.tsx';
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

/** Blocks whose elements show their text and nothing else; others may play, load or fold something. */
const TEXT_BLOCKS = new Set(['paragraph', 'heading', 'list', 'table', 'quote', 'pullquote']);
/** Of these, those that show their texts beside or below each other. */
const DIVIDED_BLOCKS = new Set(['list', 'table']);

type AddMark = (element: HTMLElement | undefined, content: ReactNode) => void;

/**
 * Marks the changed words of an element in a copy of it.
 *
 * @returns false where it shows more than its text, or less
 */
function placeInCopy(
  elements: MarkElements,
  add: AddMark,
  {
    element,
    block,
    change,
    article,
  }: { element: HTMLElement; block: Block | undefined; change: Change; article: Article },
): boolean {
  if (block !== undefined && !TEXT_BLOCKS.has(block.type)) return false;
  const hasDateline = block?.type === 'paragraph' && block === article.body[0];
  const copy = element.cloneNode(true) as HTMLElement;
  const texts = changedTexts(copy, change, {
    before: hasDateline ? article.dateline : undefined,
    between: DIVIDED_BLOCKS.has(block?.type ?? '') ? ' ' : '',
  });
  if (texts === undefined) return false;
  if (texts.size > 0) elements.replace(element, copy);
  for (const [text, own] of texts) add(elements.replaceText(text), <MarkedText change={own} />);
  return true;
}

function placeMarks(elements: MarkElements, { article, changes, corrections }: Props): PlacedMark[] {
  const placed: PlacedMark[] = [];
  const add: AddMark = (element, content) => {
    if (element !== undefined) placed.push({ element, content });
  };
  const blocks = blocksById(article.body);
  for (const item of changes) {
    const { change, place } = item;
    const element = elements.find(place.after ?? place.at) ?? undefined;
    const block = blocks.get(place.at);
    if (isRemoval(item)) {
      add(elements.insert('p', element), <ChangedBlock change={change} />);
      continue;
    }
    // What is in a block that holds others is marked there.
    if (element === undefined || (block && 'body' in block)) continue;
    if (!placeInCopy(elements, add, { element, block, change, article }))
      add(elements.insert('p', element), <ChangedBlock change={change} />);
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
  return placed.map(({ element, content }, i) =>
    createPortal(
      <LanguageContext value={languageAt(element)}>{content}</LanguageContext>,
      element,
      String(i),
    ),
  );
}

/** Language and direction at an element, which labels of marks compare with their own. */
function languageAt(element: HTMLElement): string {
  const { lang = '', dir = '' } = element.closest<HTMLElement>('[lang]') ?? {};
  return `${lang} ${dir}`;
}
