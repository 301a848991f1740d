import { html, type TemplateResult } from 'lit';
import { until } from 'lit/directives/until.js';
import { fromAddress } from '../archive/kept-search';
import { t, type TextKey } from '../text/text';
import type { Route } from './router';

interface Page {
  readonly title: TextKey;
  /** Pages are fetched when they are first looked at. */
  readonly fetch: () => Promise<unknown>;
  readonly view: (route: Route) => TemplateResult;
}

const PAGES: Record<string, Page> = {
  desk: {
    title: 'desk.title',
    fetch: () => import('../desk/desk-page'),
    view: () => html`<bb-desk-page></bb-desk-page>`,
  },
  entries: {
    title: 'desk.mine',
    fetch: () => import('../desk/list-page'),
    view: () => html`<bb-list-page what="entries"></bb-list-page>`,
  },
  steps: {
    title: 'list.steps',
    fetch: () => import('../desk/list-page'),
    view: () => html`<bb-list-page what="steps"></bb-list-page>`,
  },
  register: {
    title: 'register.title',
    fetch: () => import('../register/register-page'),
    view: ({ id }) => html`<bb-register-page .dossierId=${id}></bb-register-page>`,
  },
  dossier: {
    title: 'dossier.title',
    fetch: () => import('../dossier/dossier-page'),
    view: ({ id }) => html`<bb-dossier-page .dossierId=${id ?? ''}></bb-dossier-page>`,
  },
  'zero-reports': {
    title: 'zero.title',
    fetch: () => import('../zero/zero-page'),
    view: () => html`<bb-zero-page></bb-zero-page>`,
  },
  confirmations: {
    title: 'confirm.title',
    fetch: () => import('../confirmation/confirmations-page'),
    view: () => html`<bb-confirmations-page></bb-confirmations-page>`,
  },
  overview: {
    title: 'overview.title',
    fetch: () => import('../overview/overview-page'),
    view: () => html`<bb-overview-page></bb-overview-page>`,
  },
  guide: {
    title: 'guide.title',
    fetch: () => import('../guide/guide-page'),
    view: () => html`<bb-guide-page></bb-guide-page>`,
  },
  note: {
    title: 'note.title',
    fetch: () => import('../guide/note-page'),
    view: ({ id }) => html`<bb-note-page .noteId=${id}></bb-note-page>`,
  },
  archive: {
    title: 'archive.title',
    fetch: () => import('../archive/archive-page'),
    view: ({ query }) => html`<bb-archive-page .search=${fromAddress(query)}></bb-archive-page>`,
  },
  absences: {
    title: 'absence.title',
    fetch: () => import('../absence/absence-page'),
    view: () => html`<bb-absence-page></bb-absence-page>`,
  },
  administration: {
    title: 'administration.title',
    fetch: () => import('../administration/administration-page'),
    view: () => html`<bb-administration-page></bb-administration-page>`,
  },
};

const fetched = new Map<string, Promise<unknown>>();

export function pageFor(route: Route): unknown {
  const page = PAGES[route.page];
  if (!page)
    return html`<div class="notice">
      <h1 tabindex="-1">${t('notFound.title')}</h1>
      <p>${t('notFound.text')}</p>
    </div>`;
  const view = page.view(route);
  if (done.has(route.page)) return view;
  const arrival = fetched.get(route.page) ?? fetch(route.page, page);
  return until(
    arrival.then(() => view),
    html`<p class="soft" role="status">${t('loading')}</p>`,
  );
}

export function titleOf(page: string): string | undefined {
  const title = PAGES[page]?.title;
  return title && t(title);
}

const done = new Set<string>();

function fetch(name: string, page: Page): Promise<unknown> {
  const arrival = page.fetch().then(
    () => done.add(name),
    (failure: unknown) => {
      // Offline for a moment: the next look tries again.
      fetched.delete(name);
      throw failure;
    },
  );
  fetched.set(name, arrival);
  return arrival;
}
