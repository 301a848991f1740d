import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Counts, Overview } from '../api/zero';
import { Element } from '../app/element';
import { go, routeTo } from '../app/router';
import { api } from '../app/services';
import { base } from '../styles/base';
import { controls } from '../styles/controls';
import { tables } from '../styles/tables';
import type { Change } from '../components/field';
import { Loading } from '../components/loading';
import { t, type TextKey } from '../text/text';
import { overviewStyles } from './overview-styles';
import { periods } from './periods';
import '../components/select-field';
import './due-cases';
import './import-section';

type Department = Overview['departments'][number];

/** For the discipline office: closed cases with a report or record, without, and late, by department and handler. */
@customElement('bb-overview-page')
export class OverviewPage extends Element {
  static override styles = [base, controls, tables, overviewStyles];

  @state() private open = new Set<string>();
  private readonly overview = new Loading<Overview>(this);
  private asked: string | undefined;

  protected override willUpdate(): void {
    const { period } = this;
    if (period === this.asked || this.state.figures?.overview !== true) return;
    this.asked = period;
    this.read();
  }

  protected override render() {
    const { figures, route } = this.state;
    if (!figures) return html`<p class="soft" role="status">${t('loading')}</p>`;
    const title = html`<h1 tabindex="-1">${t(figures.overview ? 'overview.title' : 'import.title')}</h1>`;
    if (figures.overview && route.query['list']) return html`${title}<bb-due-cases></bb-due-cases>`;
    return html`${title} ${figures.overview ? this.figures() : nothing}
    ${
      figures.imports
        ? html`<bb-import-section @bb-imported=${this.read}></bb-import-section>`
        : figures.overview
          ? nothing
          : html`<p class="notice">${t('notFound.text')}</p>`
    }`;
  }

  private figures() {
    return html`<bb-select-field
        class="period"
        name="period"
        caption=${t('overview.period')}
        .choices=${periods(new Date()).map((value) => ({ value, label: periodLabel(value) }))}
        .value=${this.period}
        @bb-change=${this.choosePeriod}
      ></bb-select-field>
      ${this.overview.show((overview) => this.view(overview))}`;
  }

  private view({ totals, departments }: Overview) {
    if (departments.length === 0) {
      return html`<div class="card">
        <p class="soft">${t('overview.nothing')}</p>
      </div>`;
    }
    return html`<dl class="totals">
        ${(['closed', 'done', 'due', 'late'] as const).map(
          (name) =>
            html`<div class=${name}>
              <dt>${t(`overview.${name}`)}</dt>
              <dd class="number">${totals[name]}</dd>
            </div>`,
        )}
      </dl>
      <section class="card" aria-labelledby="by-department">
        <div class="row spread">
          <h2 id="by-department">${t('overview.byDepartment')}</h2>
          <span class="row">
            <a href=${this.toList({})}>${t('overview.allDue')}</a>
            <a href=${this.toList({ state: 'LATE' })}>${t('overview.allLate')}</a>
          </span>
        </div>
        <table aria-labelledby="by-department">
          <thead>
            <tr>
              <th scope="col">${t('overview.departmentOrHandler')}</th>
              <th scope="col" class="amount">${t('overview.closed')}</th>
              <th scope="col" class="amount">${t('overview.done')}</th>
              <th scope="col" class="amount">${t('overview.due')}</th>
              <th scope="col" class="amount">${t('overview.late')}</th>
            </tr>
          </thead>
          <tbody>
            ${departments.map((department) => this.department(department))}
          </tbody>
        </table>
        <p class="small soft">${t('overview.meaning')}</p>
      </section>`;
  }

  private department(department: Department) {
    const { code, name, handlers } = department;
    const open = this.open.has(code);
    return html`<tr class="department">
        <th scope="row">
          <button class="plain fold" aria-expanded=${open ? 'true' : 'false'} @click=${() => this.fold(code)}>
            <span class="mark" aria-hidden="true">${open ? '\u25be' : '\u25b8'}</span>${name}
          </button>
        </th>
        ${this.amounts(department, name, { department: code })}
      </tr>
      ${
        open
          ? handlers.map(
              (handler) =>
                html`<tr class="handler">
                  <th scope="row">${handler.name}</th>
                  ${this.amounts(handler, handler.name, { department: code, handler: handler.account })}
                </tr>`,
            )
          : nothing
      }`;
  }

  private amounts(counts: Counts, name: string, query: Record<string, string>) {
    const link = (n: number, state: 'DUE' | 'LATE', caption: TextKey) =>
      n === 0
        ? html`<td class="amount soft">0</td>`
        : html`<td class="amount ${state.toLowerCase()}">
            <a href=${this.toList({ ...query, state })} aria-label=${t(caption, { name, n })}>${n}</a>
          </td>`;
    return html`<td class="amount">${counts.closed}</td>
      <td class="amount">${counts.done}</td>
      ${link(counts.due, 'DUE', 'overview.dueOf')} ${link(counts.late, 'LATE', 'overview.lateOf')}`;
  }

  private get period(): string {
    return this.state.route.query['period'] ?? periods(new Date())[0] ?? '';
  }

  private toList(query: Record<string, string>): string {
    return routeTo('overview', undefined, { period: this.state.route.query['period'], list: 'due', ...query });
  }

  private fold(code: string): void {
    const open = new Set(this.open);
    if (!open.delete(code)) open.add(code);
    this.open = open;
  }

  private choosePeriod = (event: CustomEvent<Change>): void => {
    event.stopPropagation();
    go(routeTo('overview', undefined, { period: String(event.detail.value) }));
  };

  private read = (): void => {
    const { period } = this;
    void this.overview.load(() => api().zero.overview(period));
  };
}

function periodLabel(period: string): string {
  const [year = '', quarter] = period.split('Q');
  return quarter === undefined ? t('overview.year', { year }) : t('archive.quarterOf', { year, quarter });
}
