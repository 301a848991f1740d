import chinese from './zh-CN.json';

export type Language = 'zh-CN' | 'en';
export type TextKey = keyof typeof chinese;
export type Bundle = Record<TextKey, string>;
type Values = Record<string, string | number>;

let bundle: Bundle = chinese;
let language: Language = 'zh-CN';

/** The sentence for a key in the reader's language; `{name}` stands for a value. */
export function t(key: TextKey, values: Values = {}): string {
  return bundle[key].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

export function currentLanguage(): Language {
  return language;
}

/** English is loaded only where it is read. */
export async function loadBundle(next: Language): Promise<void> {
  bundle = next === 'en' ? (await import('./en.json')).default : chinese;
  language = next;
}

/** `zh_CN`, `zh-Hans` and whatever is not English lead to Chinese, the language of the regulation. */
export function languageOf(locale: string | undefined): Language {
  return locale?.toLowerCase().startsWith('en') ? 'en' : 'zh-CN';
}

/** What a field of the form is called; its bare name where the bundles know none. */
export function fieldCaption(name: string): string {
  const key = `fields.${name}`;
  return key in chinese ? t(key as TextKey) : name;
}
