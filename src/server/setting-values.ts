import * as v from 'valibot';

/** A value as messages about settings name it. */
export const quote = (value: string): string => JSON.stringify(value);

/** A setting of one value. @param message says what is wrong with a value that fails the check */
export const textSetting = (isValid: (value: string) => boolean, message: (value: string) => string) =>
  v.pipe(
    v.string(),
    v.check(isValid, ({ input }) => message(input)),
  );

/** A setting of many values, comma-separated. @param message says what is wrong with the values that fail */
export const listSetting = (isValid: (value: string) => boolean, message: (values: string) => string) =>
  v.pipe(
    v.string(),
    v.transform((value) =>
      value
        .split(',')
        .map((part) => part.trim())
        .filter(Boolean),
    ),
    v.rawCheck(({ dataset, addIssue }) => {
      const wrong = dataset.typed ? dataset.value.filter((value) => !isValid(value)) : [];
      if (wrong.length > 0) addIssue({ message: message(wrong.map(quote).join(', ')) });
    }),
  );
