import { css, html, nothing } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { Refused } from '../api/failures';
import type { ArchivePage, FacetCount } from '../api/types';
import { Element } from '../app/element';
import { routeTo } from '../app/router';
import { api } from '../app/services';
import { base } from '../styles/base';
import { Loading } from '../components/loading';
import { t } from '../text/text';
import type { Chart } from './bar-chart';
import { quarterAt } from './quarter';

const BAR = 28;

/** 本季度概览, for the discipline office: how many entries, in which state, and by which behaviour they are classed. */
@customElement('bb-quarter-overview')
export class QuarterOverview extends Element {
  static override styles = [
    base,
    css`
      .figures {
        display: flex;
        flex-wrap: wrap;
        gap: 0 1.5rem;
      }

      .figures dd {
        font-size: 1.25rem;
        font-weight: 600;
      }
    `,
  ];

  @query('.chart') private place?: HTMLElement;
  private readonly quarter = quarterAt(new Date());
  private readonly found = new Loading<ArchivePage>(this);
  private chart?: Chart;
  private drawn?: ArchivePage;
  private readonly resizing = new ResizeObserver(() => this.chart?.resize());

  override connectedCallback(): void {
    super.connectedCallback();
    void this.found.load(() => api().searchArchive({ quarter: this.quarter, max: 1 }));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resizing.disconnect();
    this.chart?.dispose();
    this.chart = undefined;
  }

  protected override render() {
    if (this.found.failure instanceof Refused && this.found.failure.notFound) {
      return html`<p class="soft">${t('dashlet.notForYou')}</p>`;
    }
    return this.found.show((page) => this.page(page));
  }

  private page(page: ArchivePage) {
    const behaviours = page.counts['behaviour'] ?? [];
    return html`<dl class="figures number">
        ${this.figure(t('dashlet.quarterTotal', { quarter: this.quarter }), page.total)}
        ${(page.counts['status'] ?? []).map(({ label, count }) => this.figure(label, count))}
      </dl>
      ${
        behaviours.length === 0
          ? nothing
          : html`<h2>${t('dashlet.byBehaviour')}</h2>
              <div class="chart" aria-hidden="true" style=${`height: ${behaviours.length * BAR + 8}px`}></div>
              ${this.table(behaviours)}`
      }
      <p><a href=${routeTo('archive', undefined, { quarter: this.quarter })}>${t('dashlet.toArchive')}</a></p>`;
  }

  private figure(label: string, count: number) {
    return html`<div>
      <dt class="small soft">${label}</dt>
      <dd>${count}</dd>
    </div>`;
  }

  /** What the chart shows, for those who do not see it. */
  private table(rows: FacetCount[]) {
    return html`<table class="visually-hidden">
      <caption>
        ${t('dashlet.byBehaviour')}
      </caption>
      ${rows.map(
        ({ label, count }) =>
          html`<tr>
            <th scope="row">${label}</th>
            <td>${count}</td>
          </tr>`,
      )}
    </table>`;
  }

  protected override updated(): void {
    const page = this.found.value;
    if (page && page !== this.drawn && this.place) {
      this.drawn = page;
      void this.draw(this.place, page.counts['behaviour'] ?? []);
    }
  }

  // The library is fetched only where something is drawn.
  private async draw(place: HTMLElement, rows: FacetCount[]): Promise<void> {
    const { barChart } = await import('./bar-chart');
    if (!this.isConnected) return;
    this.chart?.dispose();
    this.chart = barChart(place, rows);
    this.resizing.observe(place);
  }
}
