import type { FormFields, NamedColleague } from '../api/types';
import { t } from '../text/text';

const ACCOUNTS = { intervenerNamesakes: 'intervenerAccount', behindNamesakes: 'behindAccount' } as const;

/** What the form says once the recorder has answered whether that colleague is meant (articles 8 and 13). */
export function answered(fields: FormFields, colleague: NamedColleague, isMeant: boolean): FormFields {
  const { field, account } = colleague;
  const others = (fields[field] ?? []).filter((other) => other !== account);
  const chosen = fields[ACCOUNTS[field]];
  return isMeant
    ? { [ACCOUNTS[field]]: account, [field]: others }
    : { [ACCOUNTS[field]]: chosen === account ? undefined : chosen, [field]: [...others, account] };
}

/** The same for several of whom none is meant. */
export function noneOf(fields: FormFields, colleagues: readonly NamedColleague[]): FormFields {
  return colleagues.reduce<FormFields>((patch, colleague) => {
    return { ...patch, ...answered({ ...fields, ...patch }, colleague, false) };
  }, {});
}

/** The answer as it stands on the form; undefined while there is none. */
export function answerOf(fields: FormFields, { field, account }: NamedColleague): boolean | undefined {
  const chosen = fields[ACCOUNTS[field]];
  if (chosen === account) return true;
  return fields[field]?.includes(account) ? false : undefined;
}

/** The form without the answer that a colleague is not meant. */
export function takenBack(fields: FormFields, { field, account }: NamedColleague): FormFields {
  return { [field]: (fields[field] ?? []).filter((other) => other !== account) };
}

/** What is wrong, as it reads beside the question: the server's sentence speaks of accounts, which nobody fills in here. */
export function inWordsOfTheQuestion(
  errors: ReadonlyMap<string, string>,
  fields: FormFields,
  colleagues: readonly NamedColleague[],
): Map<string, string> {
  const said = new Map(errors);
  for (const field of Object.keys(ACCOUNTS) as (keyof typeof ACCOUNTS)[]) {
    if (!said.has(field)) continue;
    const asked = colleagues.filter((colleague) => colleague.field === field);
    if (asked.some((colleague) => colleague.certain && answerOf(fields, colleague) === false)) {
      said.set(field, t('colleague.contradicted'));
    } else if (asked.some((colleague) => !colleague.certain)) {
      said.set(field, t('colleague.unanswered'));
    }
  }
  return said;
}
