/** Where in the client one is: the hash of the page's address, so that it works inside any page of Share. */
export interface Route {
  readonly page: string;
  readonly id?: string;
  readonly query: Readonly<Record<string, string>>;
}

export function parseRoute(hash: string): Route {
  const [path = '', search = ''] = hash.replace(/^#\/?/, '').split('?', 2);
  const [page = '', id = ''] = path.split('/').map(decode);
  const query = Object.fromEntries(new URLSearchParams(search));
  return { page: page === '' ? 'desk' : page, id: id === '' ? undefined : id, query };
}

/** Page of Share that links lead to; empty within the client itself. */
let below = '';

/** Parts of other pages, such as dashlets, lead to the client's own page. */
export function linksLeadBelow(page: string): void {
  below = page;
}

export function routeTo(page: string, id?: string, query: Record<string, string | undefined> = {}): string {
  const filled = Object.entries(query).filter((pair): pair is [string, string] => Boolean(pair[1]));
  const search = filled.length > 0 ? `?${new URLSearchParams(filled).toString()}` : '';
  return `${below}#/${page}${id === undefined ? '' : `/${encodeURIComponent(id)}`}${search}`;
}

export function go(hash: string): void {
  location.hash = hash;
}

/** Changes the address without a new entry in the browser's history. */
export function replaceRoute(hash: string): void {
  history.replaceState(history.state, '', hash);
  dispatchEvent(new HashChangeEvent('hashchange'));
}

// A hand-written address may hold a lone percent sign.
function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
