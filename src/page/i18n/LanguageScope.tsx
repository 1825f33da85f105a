import { type ComponentPropsWithRef, createContext, type ElementType, useContext } from 'react';
import type { Direction } from '../../model/article/article.ts';
import { useInterface } from './interface.tsx';

/** Language and direction of the surrounding element as one word; empty where nothing is known. */
export const LanguageContext = createContext('');

/** A language and the way it is written. */
export interface WrittenLanguage {
  language: string;
  direction: Direction;
}

/** What the surrounding element speaks; undefined where nothing is known. */
export function useSurroundingLanguage(): WrittenLanguage | undefined {
  const [language, direction] = useContext(LanguageContext).split(' ');
  return language ? { language, direction: direction === 'rtl' ? 'rtl' : 'ltr' } : undefined;
}

type Props<E extends ElementType> = { as: E } & Omit<ComponentPropsWithRef<E>, 'as' | 'lang' | 'dir'>;

/** An element in a language of its own. It says so only where its surroundings speak another. */
export function LanguageScope<E extends ElementType>({
  as,
  language,
  direction,
  ...rest
}: Props<E> & WrittenLanguage) {
  const around = useContext(LanguageContext);
  const here = `${language} ${direction}`;
  const Element: ElementType = as;
  const said = around === here ? undefined : { lang: language, dir: direction };
  return (
    <LanguageContext value={here}>
      <Element {...said} {...rest} />
    </LanguageContext>
  );
}

/** An element whose words are the interface's: section heads, labels, forms. */
export function InterfaceScope<E extends ElementType>(props: Props<E>) {
  const { language, direction } = useInterface();
  return <LanguageScope {...(props as Props<ElementType>)} language={language} direction={direction} />;
}
