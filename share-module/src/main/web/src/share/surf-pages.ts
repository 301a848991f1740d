import type { Route } from '../app/router';

/** Each function has its page in Share, so that it can be bookmarked and stands in Share's menu; the hash says the rest. */
const SURF_PAGES: Record<string, string> = {
  register: 'bingbi-register',
  guide: 'bingbi-register',
  note: 'bingbi-register',
  dossier: 'bingbi-dossier',
  'zero-reports': 'bingbi-zero-reports',
  confirmations: 'bingbi-zero-reports',
  overview: 'bingbi-zero-reports',
  archive: 'bingbi-archive',
  administration: 'bingbi-administration',
};

export function surfPage(route: Route): string {
  return SURF_PAGES[route.page] ?? 'bingbi';
}

/** The address and the title in Share's header name the page of Share that one is on, without loading it. */
export function followSurfPage(base: string, route: Route, title: string): void {
  const path = `${base}/${surfPage(route)}`;
  if (location.pathname === path) return;
  history.replaceState(history.state, '', `${path}${location.hash}`);
  retitle(title);
}

type Amd = (modules: string[], ready: (topic: { publish: (name: string, payload: object) => void }) => void) => void;

// Share's header listens for it; its loader is there on every page that has the header.
function retitle(title: string): void {
  const amd = (window as unknown as { require?: Amd }).require;
  amd?.(['dojo/topic'], (topic) => topic.publish('ALF_UPDATE_PAGE_TITLE', { title }));
}
