import { Fragment, type ReactNode } from 'react';
import type { Inline, Run } from '../../model/article/article.ts';
import { directionOf } from '../../model/direction.ts';
import { SafeLink } from './SafeLink.tsx';

interface Props {
  text: Inline;
  /** False inside a link, since links cannot be nested. */
  links?: boolean;
}

/** Renders inline text with its formatting, languages and links. */
export function InlineText({ text, links = true }: Props) {
  if (typeof text === 'string') return text;
  return text.map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text never move
    <Fragment key={index}>
      {typeof part === 'string' ? part : 'break' in part ? <br /> : <RunText run={part} links={links} />}
    </Fragment>
  ));
}

/* Elements of a run's formatting, from the inside out. */
const LOOKS = [
  ['sub', 'sub'],
  ['sup', 'sup'],
  ['code', 'code'],
  ['strike', 's'],
  ['mark', 'mark'],
  ['emphasis', 'em'],
  ['strong', 'strong'],
] as const satisfies readonly (readonly [keyof Run, string])[];

function RunText({ run, links }: { run: Run; links: boolean }) {
  let inside: ReactNode = run.text;
  for (const [look, Element] of LOOKS) {
    if (run[look]) inside = <Element>{inside}</Element>;
  }
  if (run.language !== undefined) {
    inside = (
      <span lang={run.language} dir={directionOf(run.language)}>
        {inside}
      </span>
    );
  }
  return links && run.href !== undefined ? <SafeLink href={run.href}>{inside}</SafeLink> : inside;
}
