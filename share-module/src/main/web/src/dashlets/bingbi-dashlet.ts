import { css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { Refused } from '../api/failures';
import type { DeskClock, DossierSummary, Step } from '../api/types';
import { Element } from '../app/element';
import { routeTo } from '../app/router';
import { api } from '../app/services';
import { store } from '../app/store';
import { base } from '../styles/base';
import { Loading } from '../components/loading';
import { partOfPage } from '../share/part-of-page';
import { t, type TextKey } from '../text/text';
import '../desk/clock-list';
import '../desk/entry-list';
import '../desk/step-list';
import './quarter-overview';

const ROWS = 8;

type Rows =
  | { readonly what: 'steps'; readonly items: Step[]; readonly more: number }
  | { readonly what: 'entries'; readonly items: DossierSummary[]; readonly more: number }
  | { readonly what: 'clocks'; readonly items: DeskClock[]; readonly more: number };

/** What a dashlet of Share's shows; `data-what` is steps, entries, clocks or quarter. */
@customElement('bingbi-dashlet')
export class BingbiDashlet extends Element {
  static override styles = [
    base,
    css`
      :host {
        padding: 0.5rem 1rem;
        font-size: 14px;
      }
    `,
  ];

  @state() private ready = false;
  private readonly rows = new Loading<Rows>(this);

  override connectedCallback(): void {
    super.connectedCallback();
    void this.start();
  }

  private async start(): Promise<void> {
    await partOfPage(this);
    this.ready = true;
    if (this.dataset['what'] === 'quarter') return;
    await this.rows.load(async () => {
      const [rows, vocabulary] = await Promise.all([this.ask(), api().getVocabulary()]);
      store.set({ vocabulary });
      return rows;
    });
  }

  protected override render() {
    if (!this.ready) return nothing;
    if (this.dataset['what'] === 'quarter') return html`<bb-quarter-overview></bb-quarter-overview>`;
    if (this.rows.failure instanceof Refused && this.rows.failure.notFound) {
      return html`<p class="soft">${t('dashlet.notForYou')}</p>`;
    }
    return this.rows.show((rows) => this.list(rows));
  }

  private list(rows: Rows) {
    const { heading, nothingThere, page } = WORDS[rows.what];
    if (rows.items.length === 0) return html`<p class="soft">${t(nothingThere)}</p>`;
    return html`${this.items(rows)}
      <p>
        <a href=${routeTo(page)}>${t(heading)}</a>
        ${rows.more > 0 ? html`<span class="soft number">${t('dashlet.more', { n: rows.more })}</span>` : nothing}
      </p>`;
  }

  private items(rows: Rows) {
    switch (rows.what) {
      case 'steps':
        return html`<bb-step-list .steps=${rows.items}></bb-step-list>`;
      case 'entries':
        return html`<bb-entry-list .entries=${rows.items}></bb-entry-list>`;
      case 'clocks':
        return html`<bb-clock-list .clocks=${rows.items}></bb-clock-list>`;
    }
  }

  private async ask(): Promise<Rows> {
    switch (this.dataset['what']) {
      case 'entries': {
        const { items, total } = await api().listMyDossiers({ max: ROWS });
        return { what: 'entries', items, more: total - items.length };
      }
      case 'clocks': {
        const { clocks } = await api().getDesk();
        return { what: 'clocks', items: clocks.slice(0, ROWS), more: Math.max(0, clocks.length - ROWS) };
      }
      default: {
        const { items, total } = await api().listMySteps({ state: 'OPEN', max: ROWS });
        return { what: 'steps', items, more: total - items.length };
      }
    }
  }
}

const WORDS: Record<Rows['what'], { heading: TextKey; nothingThere: TextKey; page: string }> = {
  steps: { heading: 'desk.allSteps', nothingThere: 'desk.nothingToSign', page: 'steps' },
  entries: { heading: 'desk.allEntries', nothingThere: 'desk.nothingRecorded', page: 'entries' },
  clocks: { heading: 'desk.title', nothingThere: 'desk.noClocks', page: 'desk' },
};
