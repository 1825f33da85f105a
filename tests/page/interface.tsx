import type { ReactNode } from 'react';
import { type DevelopmentTexts, en, enDevelopment, type InterfaceTexts } from '../../src/page/i18n/en.ts';
import { type Interface, InterfaceContext } from '../../src/page/i18n/interface.tsx';

/** Noon of the specimen's day. */
export const NOON = Date.UTC(2022, 10, 24, 12);

/** The interface most tests speak. */
export const english: Interface = {
  texts: en,
  language: 'en',
  direction: 'ltr',
  locale: 'en-GB',
  timeZone: 'UTC',
  now: NOON,
  base: '/',
};

/** A page around what is tested. */
export function Page({ children, ...differing }: Partial<Interface> & { children: ReactNode }) {
  return <InterfaceContext value={{ ...english, ...differing }}>{children}</InterfaceContext>;
}

/** The catalogue of a language that exists nowhere: every word of the interface in brackets. */
export const pseudo: InterfaceTexts = bracketed(en) as InterfaceTexts;
export const pseudoDevelopment = bracketed(enDevelopment) as DevelopmentTexts;

function bracketed(value: unknown): unknown {
  if (typeof value === 'string') return `⟦${value}⟧`;
  if (typeof value === 'function') return (...args: unknown[]) => `⟦${value(...args)}⟧`;
  return Object.fromEntries(Object.entries(value as object).map(([key, word]) => [key, bracketed(word)]));
}
