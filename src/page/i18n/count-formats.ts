import { memoize } from '../../model/memo.ts';

/** Forms of a text by the plural rule of the count in it; `#` in a form is the count. */
type Forms<Form extends Intl.LDMLPluralRule> = Readonly<Record<Form, string>>;

/** Formats of numbers and of what is counted; a catalogue names the plural forms that its language has. */
export interface CountFormats<Form extends Intl.LDMLPluralRule> {
  number: (value: number) => string;
  plural: (count: number, forms: Forms<Form>) => string;
  /** Formats a duration in minutes, with the word. */
  minutes: (count: number) => string;
}

/** Formats for a catalogue in any language. */
export interface LocaleFormats extends Pick<CountFormats<'other'>, 'number' | 'minutes'> {
  plural: (count: number, forms: Partial<Forms<Intl.LDMLPluralRule>> & Forms<'other'>) => string;
}

/** Returns the formats of a locale, with its digits and by its plural rules. Cached, since a format takes long to make. */
export const countFormats = memoize((locale): LocaleFormats => {
  const { format } = new Intl.NumberFormat(locale);
  const rules = new Intl.PluralRules(locale);
  const minutes = new Intl.NumberFormat(locale, { style: 'unit', unit: 'minute', unitDisplay: 'long' });
  return {
    number: format,
    minutes: minutes.format,
    plural: (count, forms) => (forms[rules.select(count)] ?? forms.other).replace('#', format(count)),
  };
}, 20);
