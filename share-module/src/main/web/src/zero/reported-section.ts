import { css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { ZeroReport, ZeroReportPage } from '../api/zero';
import { Element } from '../app/element';
import { routeTo } from '../app/router';
import { api } from '../app/services';
import { forget, keep, kept, type Owner } from '../draft/backup';
import { base } from '../styles/base';
import { controls } from '../styles/controls';
import { tables } from '../styles/tables';
import { IdempotentRequest } from '../components/idempotent-request';
import { Loading } from '../components/loading';
import { date } from '../text/format';
import { t } from '../text/text';
import { caseTable, dayColumn } from './case-table';
import { zeroStyles } from './zero-styles';
import { leadBackFromBeyond } from '../components/pager';

const PER_PAGE = 50;

type Numbers = Readonly<Record<string, string>>;

/** What one has reported: how far it is, its number in the case volume (随案入卷), and its sheet to print. */
@customElement('bb-reported-section')
export class ReportedSection extends Element {
  static override styles = [
    base,
    controls,
    tables,
    zeroStyles,
    css`
      .volume {
        max-width: 14rem;
      }

      td button.plain {
        margin-inline-start: -0.5rem;
      }

      .above {
        justify-content: flex-end;
        margin-bottom: 0.75rem;
      }
    `,
  ];

  /** Volume numbers typed and not yet saved, by report. */
  @state() private numbers: Numbers = {};
  @state() private done = '';
  private readonly reports = new Loading<ZeroReportPage>(this);
  private readonly sending = new IdempotentRequest(this);
  private asked: string | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.numbers = kept<Numbers>(this.owner, undefined)?.fields ?? {};
  }

  protected override willUpdate(): void {
    const { skip = '' } = this.state.route.query;
    if (skip === this.asked) return;
    this.asked = skip;
    this.read();
  }

  protected override render() {
    return html`<div role="status" tabindex="-1" class="done">
        ${this.done ? html`<p class="notice good">${this.done}</p>` : nothing}
      </div>
      ${
        this.sending.failure === undefined
          ? nothing
          : html`<p class="notice error" role="alert">${this.sending.complaint}</p>`
      }
      ${this.reports.show((page) =>
        page.items.length === 0
          ? html`<div class="card"><p class="soft">${t('zero.nothingReported')}</p></div>`
          : this.list(page),
      )}`;
  }

  private list(page: ZeroReportPage) {
    const confirmed = page.items.filter((report) => report.state === 'CONFIRMED').map(({ id }) => id);
    return html`${
        confirmed.length > 0
          ? html`<p class="row above">
              <a class="button" href=${api().zero.printAddress(confirmed)} target="_blank" rel="noopener"
                >${t('zero.printAll', { n: confirmed.length })}</a
              >
            </p>`
          : nothing
      }
      <form novalidate @submit=${this.file}>
        <div class="card">
          ${caseTable<ZeroReport>(t('zero.reported'), page.items, {
            columns: [
              dayColumn(t('zero.reportedOn'), ({ reportedAt }) => reportedAt),
              { head: t('zero.state'), cell: (report) => html`<td>${this.progress(report)}</td>` },
              { head: t('zero.volume'), cell: (report) => html`<td>${this.volume(report)}</td>` },
              {
                head: html`<span class="visually-hidden">${t('zero.print')}</span>`,
                cell: (report) => this.toPrint(report),
              },
            ],
          })}
        </div>
        ${this.bar(page)}
      </form>
      <bb-pager .page=${page}></bb-pager>`;
  }

  private toPrint({ id, caseName }: ZeroReport) {
    return html`<td>
      <a
        href=${api().zero.printAddress([id])}
        target="_blank"
        rel="noopener"
        aria-label=${t('zero.printNamed', { name: caseName })}
        >${t('zero.print')}</a
      >
    </td>`;
  }

  private progress(report: ZeroReport) {
    const confirmed = report.state === 'CONFIRMED';
    const { superseded } = report;
    return html`<span class="tag ${confirmed ? 'green' : 'amber'}">${t(`zeroState.${report.state}`)}</span>
      <span class="small soft number">
        ${
          confirmed
            ? t('zero.confirmedBy', { name: report.confirmerName ?? '', date: date(report.confirmedAt) })
            : t('zero.waitsFor', {
                name: report.confirmerName ?? t('zero.by.DISCIPLINE_OFFICE'),
              })
        }
      </span>
      ${
        superseded
          ? html`<br /><a class="small" href=${routeTo('dossier', superseded.dossierId)}
                >${superseded.number ? t('zero.superseded', { number: superseded.number }) : t('zero.supersededUnnumbered')}</a
              >`
          : nothing
      }
      ${
        report.may.askDisciplineOffice
          ? html`<br /><button
                type="button"
                class="plain"
                ?disabled=${this.sending.busy}
                aria-label=${t('zero.askOfficeNamed', { name: report.caseName })}
                @click=${() => this.askOffice(report)}
              >
                ${t('zero.askOffice')}
              </button>`
          : nothing
      }`;
  }

  private volume(report: ZeroReport) {
    if (report.volumeNumber) return html`<span class="number">${report.volumeNumber}</span>`;
    if (!report.may.fileIntoVolume) return nothing;
    return html`<input
      class="volume"
      name=${`volume-${report.id}`}
      autocomplete="off"
      aria-label=${t('zero.volumeNamed', { name: report.caseName })}
      placeholder=${t('zero.volume')}
      maxlength="100"
      .value=${this.numbers[report.id] ?? ''}
      ?disabled=${this.sending.busy}
      @input=${(event: Event) => this.number(report.id, (event.target as HTMLInputElement).value)}
    />`;
  }

  private bar(page: ZeroReportPage) {
    if (!page.items.some(({ may }) => may.fileIntoVolume)) return nothing;
    const n = this.filled(page).length;
    return html`<div class="bar">
      <p class="small soft">${t('zero.volumeHint')}</p>
      <button class="primary" ?disabled=${n === 0 || this.sending.busy}>
        ${this.sending.state === 'waiting' ? t('deed.waiting') : t('zero.saveVolumes', { n })}
      </button>
    </div>`;
  }

  private get owner(): Owner {
    return { account: this.state.me?.account ?? '', kind: 'volumes' };
  }

  private filled(page: ZeroReportPage | undefined): { id: string; volumeNumber: string }[] {
    return (page?.items ?? [])
      .filter(({ may }) => may.fileIntoVolume)
      .map(({ id }) => ({ id, volumeNumber: this.numbers[id]?.trim() ?? '' }))
      .filter(({ volumeNumber }) => volumeNumber !== '');
  }

  private read(): void {
    const skip = Number(this.state.route.query['skip'] ?? 0) || 0;
    void this.reports
      .load(() => api().zero.list('MINE', { skip, max: PER_PAGE }))
      .then(() => leadBackFromBeyond(this.reports.value, this.state.route));
  }

  private number(id: string, value: string): void {
    this.numbers = { ...this.numbers, [id]: value };
    keep(this.owner, undefined, { fields: this.numbers, idempotencyKey: '' });
  }

  private file = async (event: Event): Promise<void> => {
    event.preventDefault();
    const items = this.filled(this.reports.value);
    if (items.length === 0) return;
    this.done = '';
    const answer = await this.sending.do(items, () => api().zero.fileIntoVolumes(items));
    if (!answer) return;
    this.take(answer.items);
    this.numbers = {};
    forget(this.owner, undefined);
    await this.tellDone(t('zero.volumesSaved', { n: items.length }));
  };

  private async askOffice({ id, caseName }: ZeroReport): Promise<void> {
    this.done = '';
    const answer = await this.sending.do(id, () => api().zero.askDisciplineOffice(id));
    if (!answer) return;
    this.take([answer]);
    await this.tellDone(t('zero.officeAsked', { name: caseName }));
  }

  private take(changed: ZeroReport[]): void {
    const page = this.reports.value;
    if (!page) return;
    this.reports.value = { ...page, items: page.items.map((old) => changed.find(({ id }) => id === old.id) ?? old) };
  }

  private async tellDone(words: string): Promise<void> {
    this.done = words;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.done')?.focus();
  }
}
