// Language and light or dark, as the reader chose them.
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { shortOfWhole } from './numbers.ts';
import { type Language, speak, spokenNow } from './spoken.ts';
import { type Words, zh } from './words/zh.ts';

export type Theme = 'auto' | 'light' | 'dark';

interface Settings {
  readonly language: Language;
  readonly theme: Theme;
  readonly t: Words;
  readonly setLanguage: (language: Language) => void;
  readonly setTheme: (theme: Theme) => void;
  /** A whole number, or one with so many digits after the point. */
  readonly number: (value: number, digits?: number) => string;
  readonly percent: (value: number, digits?: number) => string;
}

const Context = createContext<Settings | null>(null);

function kept<T extends string>(key: string, fallback: T, all: readonly T[]): T {
  const value = localStorage.getItem(key) as T | null;
  return value !== null && all.includes(value) ? value : fallback;
}

// Of this page: another of the same reader may be in another one.
speak(kept<Language>('renda.language', 'zh-CN', ['zh-CN', 'en']));

export function SettingsProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState(spokenNow);
  const [theme, setTheme] = useState(() => kept<Theme>('renda.theme', 'auto', ['auto', 'light', 'dark']));
  useEffect(() => {
    document.documentElement.lang = language;
    localStorage.setItem('renda.language', language);
  }, [language]);
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
    localStorage.setItem('renda.theme', theme);
  }, [theme]);
  const [english, setEnglish] = useState<Words | null>(null);
  useEffect(() => {
    // Most readers never need it.
    if (language === 'en') void import('./words/en.ts').then(({ en }) => setEnglish(en));
  }, [language]);
  const t = (language === 'en' ? english : null) ?? zh;
  const [first] = useState(language);
  // Whoever begins in English waits for it; whoever changes to it keeps what is on the page.
  const isWaiting = first === 'en' && language === 'en' && english === null;
  const settings = useMemo(() => {
    const format = (value: number, options: Intl.NumberFormatOptions) =>
      new Intl.NumberFormat(language, options).format(value);
    return {
      language,
      theme,
      t,
      setLanguage: (next: Language) => {
        speak(next);
        setLanguage(next);
      },
      setTheme,
      number: (value: number, digits = 0) =>
        format(value, { minimumFractionDigits: digits, maximumFractionDigits: digits }),
      percent: (value: number, digits = 0) =>
        format(shortOfWhole(value, digits), {
          style: 'percent',
          minimumFractionDigits: digits,
          maximumFractionDigits: digits,
        }),
    };
  }, [language, theme, t]);
  return <Context value={settings}>{!isWaiting && children}</Context>;
}

export function useSettings(): Settings {
  const settings = useContext(Context);
  if (!settings) throw new Error('Only within a SettingsProvider');
  return settings;
}

export const useWords = (): Words => useSettings().t;
