import { Fragment, type ReactNode } from 'react';
import { useInterface } from './interface.tsx';

/** Renders names or links as a list in a sentence: `A, B and C`. */
export function NameList({ children }: { children: ReactNode[] }) {
  const { locale } = useInterface();
  if (children.length === 1) return children[0];
  const marks = children.map((_, index) => String(index));
  const parts = new Intl.ListFormat(locale, { type: 'conjunction' }).formatToParts(marks);
  return parts.map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the phrase is rebuilt whole
    <Fragment key={index}>{part.type === 'element' ? children[Number(part.value)] : part.value}</Fragment>
  ));
}
