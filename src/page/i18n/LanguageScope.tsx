import { type ComponentPropsWithRef, createContext, type ElementType, useContext } from 'react';
import type { Direction } from '../../model/article/article.ts';
import { useInterface } from './interface.tsx';

/** Language and direction of the surrounding element as one word; empty where nothing is known. */
export const Surroundings = createContext('');

/** A language and the way it is written. */
export interface Tongue {
  language: string;
  direction: Direction;
}

/** What the surrounding element speaks; undefined where nothing is known. */
export function useSurroundings(): Tongue | undefined {
  const [language, direction] = useContext(Surroundings).split(' ');
  return language ? { language, direction: direction === 'rtl' ? 'rtl' : 'ltr' } : undefined;
}

type Props<E extends ElementType> = { as: E } & Omit<ComponentPropsWithRef<E>, 'as' | 'lang' | 'dir'>;

/** An element in a language of its own. It says so only where its surroundings speak another. */
export function Spoken<E extends ElementType>({ as, language, direction, ...rest }: Props<E> & Tongue) {
  const around = useContext(Surroundings);
  const here = `${language} ${direction}`;
  const Element: ElementType = as;
  const said = around === here ? undefined : { lang: language, dir: direction };
  return (
    <Surroundings value={here}>
      <Element {...said} {...rest} />
    </Surroundings>
  );
}

/** An element whose words are the interface's: section heads, labels, forms. */
export function Furniture<E extends ElementType>(props: Props<E>) {
  const { language, direction } = useInterface();
  return <Spoken {...(props as Props<ElementType>)} language={language} direction={direction} />;
}
