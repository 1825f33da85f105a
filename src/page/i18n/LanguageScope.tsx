import { type ComponentPropsWithRef, createContext, type ElementType, useContext } from 'react';
import type { Direction } from '../../model/article/article.ts';
import { useInterface } from './interface.tsx';

/** React context of the surrounding element's language and direction, as `en ltr`; empty where unknown. */
export const LanguageContext = createContext('');

/** A language and its writing direction. */
export interface WrittenLanguage {
  language: string;
  direction: Direction;
}

/** Returns the language of the surrounding element; undefined where unknown. */
export function useSurroundingLanguage(): WrittenLanguage | undefined {
  const [language, direction] = useContext(LanguageContext).split(' ');
  return language ? { language, direction: direction === 'rtl' ? 'rtl' : 'ltr' } : undefined;
}

type Props<E extends ElementType> = { as: E } & Omit<ComponentPropsWithRef<E>, 'as' | 'lang' | 'dir'>;

/** Renders an element with `lang` and `dir`, unless the surrounding element has the same. */
export function LanguageScope<E extends ElementType>({
  as,
  language,
  direction,
  ...rest
}: Props<E> & WrittenLanguage) {
  const surrounding = useContext(LanguageContext);
  const own = `${language} ${direction}`;
  const Element: ElementType = as;
  const attributes = surrounding === own ? undefined : { lang: language, dir: direction };
  return (
    <LanguageContext value={own}>
      <Element {...attributes} {...rest} />
    </LanguageContext>
  );
}

/** Renders an element with text in the language of the interface. */
export function InterfaceScope<E extends ElementType>(props: Props<E>) {
  const { language, direction } = useInterface();
  return <LanguageScope {...(props as Props<ElementType>)} language={language} direction={direction} />;
}
