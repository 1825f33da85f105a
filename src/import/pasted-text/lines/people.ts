import { isAgency } from './labels.ts';
import type { PastedAuthor } from './pasted-page.ts';
import { isUnspaced, wordCount } from './split-lines.ts';

const ROLE =
  /(?:^reporting from |correspondent|editor\b|reporter|staff|\bwriter|columnist|bureau|presenter|producer|photographer|contributor|\bcritic\b|korrespondent|redakteur|redaktion|journalist|journaliste|kolumnist|fotograf|ressortleit|correspondant|rédact|envoyée? |chroniqueu|redactor|redacción|corresponsal|periodista|reporter[oa]|columnista|enviad[oa] especial|корреспондент|редактор|редакция|обозреватель|журналист|колумнист|фотограф|مراسل|محرر|صحفي|كاتب|صحافي)/iu;
/** Further roles, told only where they stand behind a name in a list of people. */
const OFFICE =
  /(?:^|\s)(?:fellow|scientist|researcher|professor|lecturer|analyst|director|head|chief|economist|president|vp|adviser|author|host|anchor|commentator|leiterin|leiter|chefin|chef|professorin|autorin|autor|directrice|directeur|professeure?|autrice|auteure?|directora?|profesora?|autora|профессор|директор|автор|أستاذ|مدير)(?=$|\s|,)/iu;
/** What follows a role that is no person: `Ann Lee, Health Editor, Aln News`. */
const OFFICE_OF =
  /(?:^|\s)(?:news|press|research|university|college|institute|institut|media|radio|television|tv|times|post|journal|gazette|herald|tribune|magazine|agency|agence|agencia|agentur|zeitung|rundfunk|université|universidad|universität)(?=$|\s)/iu;
const PARTICLE =
  /^(?:de|del|la|van|von|der|den|di|da|du|des|bin|ibn|al|el|le|of|dos|ter|zu|zur|ben|y|بن|بنت|أبو|آل)$/iu;
/** Where the place or the employer begins behind a name: `Ann Lee in Oslo`. */
const PLACE = /\s(?=(?:in|aus|à|en|desde|из|в|at|for|für|pour|para)\s\p{Lu})/u;
const IS_PLACE = /^(?:in|aus|à|en|desde|из|в|at|for|für|pour|para|avec|mit|with|con)\s\p{Lu}/u;
const CLAUSE = /^(?:who|which|whose|that|wer|die|der|das|qui|que|quien|котор)/iu;

/** A word as names are written: a capital, or a script that has none. */
const isNameWord = (word: string): boolean =>
  /^[\p{Lu}\p{Lt}\p{Lo}][\p{L}\p{M}.'’-]*$/u.test(word) || PARTICLE.test(word);

/** Names in scripts without spaces are short; longer ones of no capitals are headlines. */
const LONGEST_UNSPACED = 8;

/** Whether a text could be a person's or an agency's name. */
export function looksLikeName(text: string): boolean {
  if (text.length > 60 || (isUnspaced(text) && text.length > LONGEST_UNSPACED)) return false;
  const words = text.split(/\s+/u).filter(Boolean);
  return (
    words.length >= 1 &&
    words.length <= 5 &&
    words.every(isNameWord) &&
    words.some((word) => word.length > 1 && !PARTICLE.test(word))
  );
}

/** Whether a line is a role at a newspaper. */
export const isRole = (text: string): boolean =>
  text.length <= 60 && wordCount(text) <= 6 && ROLE.test(text) && !/[.!?:]$/u.test(text);

/** Roles have at most so many words. */
const ROLE_WORDS = 8;

const isOffice = (text: string): boolean =>
  wordCount(text) <= ROLE_WORDS && (ROLE.test(text) || OFFICE.test(text)) && !CLAUSE.test(text);

/** `@annlee`, `ann.lee@example.com`, in brackets or not. */
const HANDLE = /[(<[]?(?<![^\s(<[,|])[\w.+-]*@[\w.-]+[)>\]]?/gu;

/** Takes handles and e-mail addresses out of a byline: neither is a name. */
export const withoutHandles = (text: string): string =>
  text.includes('@') ? text.replace(HANDLE, '').replace(/\s{2,}/gu, ' ') : text;

/** The handles and e-mail addresses of a byline. */
export const handlesIn = (text: string): string[] => (text.includes('@') ? (text.match(HANDLE) ?? []) : []);

const SEPARATOR =
  /(\s[-–—]\s(?=(?:avec|mit|with|con)\s\p{Lu})|[,;،]?\s{1,2}(?:and|und|et|y|e|и)\s|\s?[,;،&|·]\s?)/iu;

/** `Ann Lee (Oslo, special correspondent)` */
const IN_BRACKETS = /^([^(),]{3,60})\s\(([^()@]{3,80})\)$/u;
const AND = /\s(?:and|und|et|y|e|и)\s|&/iu;

/** A piece of a list of people, and the sign or word before it. */
interface Piece {
  text: string;
  /** `,` or a word for “and”, with blanks as they were written; of `, and` the word. */
  before: string;
}

/** `ليلى حداد وسامر نصر`: the Arabic “and” is written to the word behind it, as the first letter of some names is. */
function partedArabic(name: string): string[] {
  if (!/\p{Script=Arabic}/u.test(name)) return [name];
  const words = name.split(' ');
  const at = [3, 2].find((i) => words[i]?.startsWith('و') && words.length - i >= (words[i] === 'و' ? 3 : 2));
  if (at === undefined) return [name];
  return [words.slice(0, at).join(' '), words.slice(at).join(' ').slice(1).trimStart()];
}

function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let before = '';
  for (const [i, part] of text.split(SEPARATOR).entries()) {
    if (i % 2 === 1) before = part;
    else
      for (const name of partedArabic(part))
        if (name.trim() !== '') pieces.push({ text: name.trim(), before });
  }
  return pieces;
}

/** `Ann Lee Health reporter`: a name and a role with nothing between them. */
function nameAndRole(text: string): PastedAuthor | undefined {
  const words = text.split(' ');
  const [first = '', second = '', ...rest] = words;
  const name = `${first} ${second}`;
  const isGlued = rest.length > 0 && !ROLE.test(name) && !OFFICE.test(name) && isRole(rest.join(' '));
  return isGlued && looksLikeName(name) ? { name, role: rest.join(' ') } : undefined;
}

/** What a piece says of the person before it; undefined where it says nothing of that person. */
function roleFrom({ text, before }: Piece, last: PastedAuthor): string | undefined {
  const joins = /\p{L}|&/u.test(before);
  const isOne = wordCount(text) === 1;
  const goesOn = last.role !== undefined && isOffice(last.role) && !isAgency(text);
  const says =
    isOffice(text) ||
    (IS_PLACE.test(text) && !joins) ||
    (OFFICE_OF.test(text) && !joins && looksLikeName(text)) ||
    (isOne && goesOn && /^\p{L}+$/u.test(text)) ||
    (isOne && !joins && wordCount(last.name) > 1 && looksLikeName(text));
  if (!says) return undefined;
  if (last.role === undefined) return joins ? undefined : text;
  const sign = joins ? before.replace(/^\s{2}/u, ' ') : ', ';
  return `${last.role}${sign}${text}`;
}

/**
 * The people in a list of names; what somebody does, or where, stays beside the name: several roles, the office, the
 * place. Handles and e-mail addresses are left aside.
 *
 * @returns undefined where something in it is no name
 */
export function authorsIn(text: string): PastedAuthor[] | undefined {
  const plain = withoutHandles(text).trim();
  const [, person = '', aside = ''] = IN_BRACKETS.exec(plain) ?? [];
  if (looksLikeName(person) && !AND.test(person)) return [{ name: person, role: aside }];
  const authors: PastedAuthor[] = [];
  for (const piece of piecesOf(plain)) {
    const last = authors.at(-1);
    const role = last === undefined ? undefined : roleFrom(piece, last);
    const place = piece.text.search(PLACE);
    if (last !== undefined && role !== undefined) last.role = role;
    else if (place > 0 && looksLikeName(piece.text.slice(0, place)))
      authors.push({ name: piece.text.slice(0, place), role: piece.text.slice(place + 1) });
    else {
      const author =
        nameAndRole(piece.text) ?? (looksLikeName(piece.text) ? { name: piece.text } : undefined);
      if (author === undefined) return undefined;
      authors.push(author);
    }
  }
  return authors.length === 0 ? undefined : authors;
}

/** Whether a line is people with their roles, which no other line is: `Ann Lee | Senior Reporter, Health`. */
export function peopleWithRoles(text: string): PastedAuthor[] | undefined {
  if (text.length > 160 || !/[,;|·]/u.test(text) || /\p{Lo}/u.test(text)) return undefined;
  const authors = authorsIn(text);
  const areSure = authors?.every(
    ({ name, role }) => wordCount(name) >= 2 && wordCount(name) <= 4 && role !== undefined && isOffice(role),
  );
  return areSure ? authors : undefined;
}
