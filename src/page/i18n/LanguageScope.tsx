import {
  type ComponentPropsWithRef,
  createContext,
  type ElementType,
  type ReactNode,
  useContext,
} from 'react';
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

/** React hook: renders an element in a language; `lang` and `dir` only where the surrounding element has others. */
function useLanguageScope<E extends ElementType>(
  { as, ...rest }: Props<E>,
  { language, direction }: WrittenLanguage,
): ReactNode {
  const surrounding = useContext(LanguageContext);
  const own = `${language} ${direction}`;
  const Element: ElementType = as;
  // Most elements have the language around them: without a provider of its own, which takes a build time.
  if (surrounding === own) return <Element {...rest} />;
  return (
    <LanguageContext value={own}>
      <Element lang={language} dir={direction} {...rest} />
    </LanguageContext>
  );
}

/** Renders an element with `lang` and `dir`, unless the surrounding element has the same. */
export function LanguageScope<E extends ElementType>({
  language,
  direction,
  ...props
}: Props<E> & WrittenLanguage) {
  return useLanguageScope(props as Props<ElementType>, { language, direction });
}

/** Renders an element with text in the language of the interface. */
export function InterfaceScope<E extends ElementType>(props: Props<E>) {
  return useLanguageScope(props as Props<ElementType>, useInterface());
}
