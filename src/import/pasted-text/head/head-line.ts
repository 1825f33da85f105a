import type { BoilerplateKind } from '../lines/pasted-page.ts';
import type { Line } from '../lines/split-lines.ts';

/** Kind of a line above the running text, told by the line and the next one. */
export type HeadKind =
  | 'boilerplate'
  | 'menu'
  | 'crumbs'
  | 'end'
  | 'meta'
  | 'caption'
  | 'prose'
  /** A row of a table, an entry of a list or a line of code within the running text. */
  | 'listed'
  | 'label'
  | 'title';

/** A line above the running text. */
export interface HeadLine extends Line {
  is: HeadKind;
  boilerplate?: BoilerplateKind | undefined;
}
