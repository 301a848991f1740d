const KEY = 'bingbi.language';

/** The language chosen in this browser, where Share does not say it. */
export function chosenLanguage(): string | undefined {
  try {
    return localStorage.getItem(KEY) ?? undefined;
  } catch {
    return undefined;
  }
}

export function keepLanguage(language: string): void {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // Then it holds until the page is left.
  }
}
