import {
  END_TYPE,
  HEADER,
  TRANSFER_TABLES,
  type TransferColumn,
  type TransferRow,
  type TransferTable,
} from './transfer-tables.ts';

/** What is wrong with a line of a file. */
export interface LineIssue {
  /** From 1. */
  line: number;
  /** Key of the line; absent where all of it is meant. */
  field?: string;
  message: string;
}

/** A row of a file. */
export interface FileRow {
  table: TransferTable;
  row: TransferRow;
  line: number;
}

/** A line of the file: a row, its begin or end without one, or what is wrong with it. */
type ParsedLine = FileRow | { issues: LineIssue[] };

const MAX_COUNT = 2 ** 31 - 1;

/** What a value of a column must be, where it is something else; undefined where it is right. */
function valueIssue({ kind, isNullable }: TransferColumn, value: unknown): string | undefined {
  const orNull = isNullable ? ', or null' : '';
  if (value === undefined) return 'is missing';
  if (value === null && isNullable) return undefined;
  if (kind === 'text') {
    if (typeof value !== 'string') return `must be text${orNull}`;
    return value.includes('\0') ? 'has a character U+0000, which no database stores' : undefined;
  }
  if (typeof kind === 'object')
    return kind.includes(value as string) ? undefined : `must be one of ${kind.join(', ')}`;
  if (kind === 'flag') return value === 0 || value === 1 ? undefined : 'must be 0 or 1';
  if (!Number.isSafeInteger(value)) return `must be a whole number${orNull}`;
  if (kind === 'count' && ((value as number) < 0 || (value as number) > MAX_COUNT))
    return `must be a whole number from 0 to ${MAX_COUNT}${orNull}`;
  return undefined;
}

function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

const isHeader = (value: Record<string, unknown> | undefined): boolean =>
  value !== undefined && value['type'] === HEADER.type;

/** Parser of the lines of an export, one after the other. */
export class LineParser {
  readonly #counts = new Map<string, number>();
  #line = 0;
  #isEnded = false;

  /** Parses the next line. */
  parse(text: string): ParsedLine {
    const line = ++this.#line;
    const refused = (message: string, field?: string): ParsedLine => ({
      issues: [{ line, message, ...(field === undefined ? {} : { field }) }],
    });
    const value = parseObject(text);
    if (line === 1) {
      if (!isHeader(value)) return refused('is not the first line of an export of comments');
      return value?.['version'] === HEADER.version
        ? { issues: [] }
        : refused(`must be ${HEADER.version}: the file is of another version of Broadsheet`, 'version');
    }
    if (this.#isEnded) return refused('stands after the end of the export');
    if (value === undefined) return refused('is no JSON object');
    if (value['type'] === END_TYPE) return this.#end(value);
    const table = TRANSFER_TABLES.find(({ type }) => type === value['type']);
    if (table === undefined)
      return refused(`must be one of ${TRANSFER_TABLES.map(({ type }) => type).join(', ')}`, 'type');
    this.#counts.set(table.name, (this.#counts.get(table.name) ?? 0) + 1);
    return this.#row(table, value);
  }

  /** What is wrong with the file as a whole, after its last line. */
  end(): LineIssue[] {
    if (this.#isEnded) return [];
    return [{ line: this.#line + 1, message: 'is missing: the file was cut short. Export once more' }];
  }

  #row(table: TransferTable, value: Record<string, unknown>): ParsedLine {
    const line = this.#line;
    const names = new Set(['type', ...table.columns.map(({ name }) => name)]);
    const issues: LineIssue[] = Object.keys(value)
      .filter((field) => !names.has(field))
      .map((field) => ({ line, field: field.slice(0, 60), message: 'is no field of this version' }));
    for (const column of table.columns) {
      const message = valueIssue(column, Object.hasOwn(value, column.name) ? value[column.name] : undefined);
      if (message !== undefined) issues.push({ line, field: column.name, message });
    }
    if (issues.length > 0) return { issues };
    const { type: _, ...row } = value;
    return { table, row: row as TransferRow, line };
  }

  #end(value: Record<string, unknown>): ParsedLine {
    this.#isEnded = true;
    const issues = TRANSFER_TABLES.filter(({ name }) => value[name] !== (this.#counts.get(name) ?? 0)).map(
      ({ name }) => ({
        line: this.#line,
        field: name,
        message: `is ${JSON.stringify(value[name])}, but the file has ${this.#counts.get(name) ?? 0}: lines are missing`,
      }),
    );
    return { issues };
  }
}
