import { parseRoute, routeTo, type Route } from '../app/router';

/** What may be a person's name. It is looked for, and stands in no address: addresses stay in the browser's history. */
const NAMES = ['words', 'intervener'] as const;
const KEY = 'in';

type Search = Readonly<Record<string, string | undefined>>;

/** Names looked for on this page, each by a number; a reload forgets them. */
const kept: string[] = [];

/** The search as it may stand in an address: a number in place of names. */
export function toAddress(search: Search): Record<string, string | undefined> {
  const open = { ...search };
  const names = Object.fromEntries(NAMES.filter((name) => search[name]).map((name) => [name, search[name]]));
  for (const name of NAMES) open[name] = undefined;
  if (Object.keys(names).length === 0) return open;
  const text = JSON.stringify(names);
  if (!kept.includes(text)) kept.push(text);
  return { ...open, [KEY]: String(kept.indexOf(text) + 1) };
}

/** The search that an address stands for. */
export function fromAddress(query: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const { [KEY]: number, ...open } = query;
  const names = kept[Number(number) - 1];
  return names === undefined ? open : { ...open, ...(JSON.parse(names) as Record<string, string>) };
}

/** The route; one typed by hand or from an old bookmark that names somebody gives place to one that does not. */
export function withoutNames(route: Route): Route {
  if (route.page !== 'archive' || !NAMES.some((name) => route.query[name])) return route;
  const hash = routeTo('archive', undefined, toAddress(route.query));
  history.replaceState(history.state, '', hash);
  return parseRoute(hash);
}
