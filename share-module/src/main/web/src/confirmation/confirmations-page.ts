import { css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { Refused } from '../api/failures';
import type { ZeroReport, ZeroReportPage } from '../api/zero';
import { Element } from '../app/element';
import { routeTo } from '../app/router';
import { api } from '../app/services';
import { base } from '../styles/base';
import { controls } from '../styles/controls';
import { tables } from '../styles/tables';
import { IdempotentRequest } from '../components/idempotent-request';
import { Loading } from '../components/loading';
import { together } from '../text/format';
import { t } from '../text/text';
import { caseTable, dayColumn, type Column } from '../zero/case-table';
import { zeroStyles } from '../zero/zero-styles';
import { leadBackFromBeyond } from '../components/pager';
import '../components/tabs';

const PER_PAGE = 100;

/** Zero reports that await one's confirmation, one or many at once; and those that have it (article 16). */
@customElement('bb-confirmations-page')
export class ConfirmationsPage extends Element {
  static override styles = [
    base,
    controls,
    tables,
    zeroStyles,
    css`
      :host {
        max-width: 76rem;
        margin-inline: auto;
      }

      h1 {
        margin-bottom: 0.75rem;
      }
    `,
  ];

  @state() private chosen = new Set<string>();
  @state() private done = '';
  private readonly reports = new Loading<ZeroReportPage>(this);
  private readonly sending = new IdempotentRequest(this);
  private asked: string | undefined;

  protected override willUpdate(): void {
    const now = JSON.stringify(this.state.route.query);
    if (now === this.asked) return;
    this.asked = now;
    this.done = '';
    this.chosen = new Set();
    this.read();
  }

  protected override render() {
    const { awaiting } = this;
    return html`<h1 tabindex="-1">${t('confirm.title')}</h1>
      <bb-tabs
        .tabs=${[
          {
            label: t('confirm.awaiting'),
            href: routeTo('confirmations'),
            current: awaiting,
            count: this.state.figures?.toConfirm,
          },
          {
            label: t('confirm.confirmed'),
            href: routeTo('confirmations', undefined, { box: 'confirmed' }),
            current: !awaiting,
          },
        ]}
      ></bb-tabs>
      <div role="status" tabindex="-1" class="done">
        ${this.done ? html`<p class="notice good">${this.done}</p>` : nothing}
      </div>
      ${
        this.sending.failure === undefined
          ? nothing
          : html`<p class="notice error" role="alert">${this.sending.complaint}</p>`
      }
      ${this.reports.show((page) =>
        page.items.length === 0
          ? html`<div class="card">
              <p class="soft">${t(awaiting ? 'confirm.nothing' : 'confirm.nothingYet')}</p>
            </div>`
          : this.list(page),
      )}`;
  }

  private list(page: ZeroReportPage) {
    const { awaiting } = this;
    const reporter = t('confirm.reporter');
    return html`<div class="card">
        ${caseTable(t(awaiting ? 'confirm.awaiting' : 'confirm.confirmed'), page.items, {
          tick: awaiting ? this.ticks(page) : undefined,
          name: ({ id, caseName }) => (awaiting ? html`<label for=${`report-${id}`}>${caseName}</label>` : caseName),
          columns: [
            {
              head: reporter,
              cell: (report) =>
                html`<td data-head=${reporter}>${together([report.reporterName, report.departmentName])}</td>`,
            },
            dayColumn(t('zero.reportedOn'), ({ reportedAt }) => reportedAt),
            ...(awaiting ? [] : [dayColumn<ZeroReport>(t('confirm.confirmedOn'), ({ confirmedAt }) => confirmedAt)]),
          ],
        })}
      </div>
      ${awaiting ? this.bar(page) : nothing}
      <bb-pager .page=${page}></bb-pager>`;
  }

  private ticks({ items }: ZeroReportPage): Column<ZeroReport> {
    const some = this.chosen.size;
    const all = items.length;
    return {
      head: html`<input
        type="checkbox"
        aria-label=${t('zero.all')}
        .checked=${some === all}
        .indeterminate=${some > 0 && some < all}
        ?disabled=${this.sending.busy}
        @change=${() => (this.chosen = some === all ? new Set() : this.every(items))}
      />`,
      cell: ({ id, caseName }) =>
        html`<td class="tick">
          <input
            type="checkbox"
            id=${`report-${id}`}
            aria-label=${t('confirm.choose', { name: caseName })}
            .checked=${this.chosen.has(id)}
            ?disabled=${this.sending.busy}
            @change=${() => this.choose(id)}
          />
        </td>`,
    };
  }

  private bar(page: ZeroReportPage) {
    const n = this.chosen.size;
    const { busy, state } = this.sending;
    return html`<div class="bar">
      <p class="statement">${t('confirm.statement')}</p>
      <button ?disabled=${busy} @click=${() => (this.chosen = n > 0 ? new Set() : this.every(page.items))}>
        ${t(n > 0 ? 'confirm.none' : 'confirm.all', { n: page.items.length })}
      </button>
      <button class="primary" ?disabled=${busy || n === 0} @click=${this.confirm}>
        ${state === 'waiting' ? t('deed.waiting') : busy ? t('confirm.busy') : t('confirm.do', { n })}
      </button>
    </div>`;
  }

  private get awaiting(): boolean {
    return this.state.route.query['box'] !== 'confirmed';
  }

  private every(reports: ZeroReport[]): Set<string> {
    return new Set(reports.map(({ id }) => id));
  }

  private choose(id: string): void {
    const chosen = new Set(this.chosen);
    if (!chosen.delete(id)) chosen.add(id);
    this.chosen = chosen;
  }

  private read(): void {
    const skip = Number(this.state.route.query['skip'] ?? 0) || 0;
    const box = this.awaiting ? 'TO_CONFIRM' : 'CONFIRMED';
    void this.reports
      .load(() => api().zero.list(box, { skip, max: PER_PAGE }))
      .then(() => leadBackFromBeyond(this.reports.value, this.state.route));
  }

  private confirm = async (): Promise<void> => {
    const ids = [...this.chosen];
    this.done = '';
    const answer = await this.sending.do(ids, () => api().zero.confirm(ids));
    if (!answer) {
      // What somebody else has meanwhile taken on is not in the list any more.
      if (this.sending.failure instanceof Refused && this.sending.failure.notFound) this.read();
      return;
    }
    this.chosen = new Set();
    this.done = t('confirm.done', { n: ids.length });
    this.tell('bb-waiting-changed');
    this.read();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.done')?.focus();
    scrollTo({ top: 0 });
  };
}
