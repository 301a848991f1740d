import { html, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { ArchivePage as Page, ArchiveQuery } from '../api/types';
import { Element } from '../app/element';
import { go, routeTo } from '../app/router';
import { api } from '../app/services';
import { announce } from '../app/store';
import type { Change } from '../components/field';
import { Loading } from '../components/loading';
import { t } from '../text/text';
import { archiveStyles } from './archive-styles';
import { captionOf, FACETS, quarterLabel, type Facet } from './facets';
import { toAddress } from './kept-search';
import '../components/pager';
import '../components/select-field';
import '../components/text-field';
import './hit-list';

type Filled = Record<string, string | undefined>;

/** 档案检索. The search stands in the address, so that it can be gone back to; names in it do not. */
@customElement('bb-archive-page')
export class ArchivePage extends Element {
  static override styles = archiveStyles;

  @property({ attribute: false }) search: Readonly<Record<string, string>> = {};
  @query('form') private form!: HTMLFormElement;
  @query('.results h2') private heading!: HTMLElement | null;
  private readonly page = new Loading<Page>(this);
  private typed: Filled = {};
  private asking?: AbortController;

  protected override willUpdate(changed: Map<string, unknown>): void {
    const before = changed.get('search') as Record<string, string> | undefined;
    if (!changed.has('search') || (before && JSON.stringify(before) === JSON.stringify(this.search))) return;
    this.typed = { ...this.search };
    this.asking?.abort();
    this.asking = new AbortController();
    const { signal } = this.asking;
    const { skip, ...rest } = this.search;
    const asked: ArchiveQuery = { ...rest, skip: Number(skip ?? 0) || 0 };
    void this.page.load(async () => {
      const page = await api().searchArchive(asked, signal);
      announce(t('archive.found', { n: page.total }));
      return page;
    });
  }

  protected override render() {
    return html`<h1 tabindex="-1">${t('archive.title')}</h1>
      ${this.searchForm()} ${this.chosen()}
      <div class="columns" aria-busy=${this.page.busy ? 'true' : 'false'}>
        ${this.page.show(
          (page) =>
            html`<aside aria-label=${t('archive.narrow')}>${FACETS.map((facet) => this.facet(facet, page))}</aside>
              <section class="results" aria-labelledby="results">${this.results(page)}</section>`,
        )}
      </div>`;
  }

  private searchForm() {
    return html`<form class="card" role="search" @submit=${this.submit} @bb-change=${this.changed}>
      <bb-text-field
        class="words"
        name="words"
        type="search"
        caption=${t('archive.words')}
        placeholder=${t('archive.wordsHint')}
        hint=${t('archive.wordsDelay')}
        .value=${this.typed['words'] ?? ''}
        @keydown=${this.enter}
      ></bb-text-field>
      <details ?open=${['intervener', 'number', 'from', 'to'].some((name) => this.search[name])}>
        <summary>${t('archive.moreFilters')}</summary>
        <div class="grid" @keydown=${this.enter}>
          ${(['intervener', 'number', 'from', 'to'] as const).map(
            (name) =>
              html`<bb-text-field
                name=${name}
                type=${name === 'from' || name === 'to' ? 'date' : 'text'}
                caption=${t(`archive.${name}`)}
                .value=${this.typed[name] ?? ''}
              ></bb-text-field>`,
          )}
        </div>
      </details>
      <div class="row">
        <button class="primary">${t('archive.search')}</button>
        <button type="button" @click=${() => go(routeTo('archive'))}>${t('archive.clear')}</button>
      </div>
    </form>`;
  }

  private chosen() {
    const filters = Object.entries(this.search).filter(([name]) => !['skip', 'max', 'sort'].includes(name));
    if (filters.length === 0) return nothing;
    return html`<ul class="chips" aria-label=${t('archive.chosen')}>
      ${filters.map(([name, value]) => {
        const shown = t('archive.filter', { name: captionOf(name), value: this.valueLabel(name, value) });
        return html`<li>
          <button aria-label=${t('archive.drop', { filter: shown })} @click=${() => this.ask({ [name]: undefined })}>
            ${shown} <span aria-hidden="true">&times;</span>
          </button>
        </li>`;
      })}
    </ul>`;
  }

  private facet({ name }: Facet, page: Page) {
    const counts = page.counts[name] ?? [];
    if (counts.length === 0) return nothing;
    return html`<section>
      <h2 id=${name}>${captionOf(name)}</h2>
      <ul aria-labelledby=${name}>
        ${counts.map(({ value, count, label }) => {
          const pressed = this.search[name] === value;
          return html`<li>
            <button
              aria-pressed=${pressed ? 'true' : 'false'}
              @click=${() => this.ask({ [name]: pressed ? undefined : value })}
            >
              <span>${this.valueLabel(name, value, label)}</span><span class="number">${count}</span>
            </button>
          </li>`;
        })}
      </ul>
    </section>`;
  }

  private results(page: Page) {
    return html`
      ${page.words === 'OFF' ? html`<p class="notice warning">${t('archive.wordsOff')}</p>` : nothing}
      ${page.words === 'UNAVAILABLE' ? html`<p class="notice warning">${t('archive.wordsUnavailable')}</p>` : nothing}
      ${page.cutAt ? html`<p class="notice warning">${t('archive.cut', { n: page.cutAt })}</p>` : nothing}
      <div class="row spread">
        <h2 id="results" tabindex="-1">${t('archive.found', { n: page.total })}</h2>
        <bb-select-field
          name="sort"
          caption=${t('archive.sort')}
          .choices=${(['newest', 'oldest', 'number'] as const).map((value) => ({
            value,
            label: t(`archive.sort.${value}`),
          }))}
          .value=${this.search['sort'] ?? 'newest'}
          @bb-change=${(event: CustomEvent<Change>) => this.ask({ sort: String(event.detail.value) })}
        ></bb-select-field>
      </div>
      ${
        page.items.length === 0
          ? html`<p class="card soft">${t('archive.nothing')}</p>`
          : html`<bb-hit-list .hits=${page.items} words=${this.search['words'] ?? ''}></bb-hit-list>`
      }
      <bb-pager .page=${page} @bb-turned=${this.turned}></bb-pager>
    `;
  }

  private valueLabel(name: string, value: string, label?: string): string {
    if (name === 'quarter') return quarterLabel(value);
    const list = FACETS.find((facet) => facet.name === name)?.list;
    return list ? this.label(list, value) || label || value : value;
  }

  private changed = (event: CustomEvent<Change>): void => {
    const { name, value } = event.detail;
    this.typed = { ...this.typed, [name]: String(value) };
  };

  // Enter chooses among an input method's candidates first; only the next one searches.
  private enter = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && !event.isComposing) this.form.requestSubmit();
  };

  private submit = (event: Event): void => {
    event.preventDefault();
    const { words, intervener, number, from, to } = this.typed;
    this.ask({ words: words?.trim(), intervener: intervener?.trim(), number: number?.trim(), from, to });
  };

  private turned = (): void => {
    scrollTo({ top: 0 });
    this.heading?.focus();
  };

  private ask(change: Filled): void {
    const next = routeTo('archive', undefined, toAddress({ ...this.search, ...change, skip: undefined }));
    if (next === location.hash) this.page.again();
    else go(next);
  }
}
