// Which language the page is in, for whatever is asked of the service and whatever it answered.

export type Language = 'zh-CN' | 'en';

let spoken: Language = 'zh-CN';

export const spokenNow = (): Language => spoken;

export const speak = (language: Language): void => {
  spoken = language;
};

/** What every request to the service carries, so that its sentences are in the language of the page. */
export const inMyLanguage = (): Record<string, string> => ({ 'accept-language': spoken });
