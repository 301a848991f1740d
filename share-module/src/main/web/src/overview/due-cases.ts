import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Page } from '../api/shapes';
import type { ClosedCase } from '../api/zero';
import { Element } from '../app/element';
import { routeTo } from '../app/router';
import { api } from '../app/services';
import { base } from '../styles/base';
import { controls } from '../styles/controls';
import { tables } from '../styles/tables';
import { Loading } from '../components/loading';
import { beside } from '../text/format';
import { t } from '../text/text';
import '../components/clock';
import { caseTable, dayColumn } from '../zero/case-table';
import '../components/pager';
import '../components/tabs';

const PER_PAGE = 50;

/** Closed cases without a report or record, one by one: whom to remind. */
@customElement('bb-due-cases')
export class DueCases extends Element {
  static override styles = [
    base,
    controls,
    tables,
    css`
      .card {
        padding-block: 0.5rem;
      }

      .card > p {
        padding-block: 0.75rem;
      }

      .back {
        margin-bottom: 0.75rem;
      }
    `,
  ];

  private readonly cases = new Loading<Page<ClosedCase>>(this);
  private asked: string | undefined;

  protected override willUpdate(): void {
    const { query } = this.state.route;
    const now = JSON.stringify(query);
    if (now === this.asked) return;
    this.asked = now;
    const { department, handler } = query;
    const skip = Number(query['skip'] ?? 0) || 0;
    void this.cases.load(() =>
      api().zero.listDueOfAll({ state: this.late ? 'LATE' : 'DUE', department, handler, skip, max: PER_PAGE }),
    );
  }

  protected override render() {
    const { query } = this.state.route;
    return html`<p class="back">
        <a href=${routeTo('overview', undefined, { period: query['period'] })}>${t('overview.back')}</a>
      </p>
      <bb-tabs
        .tabs=${(['DUE', 'LATE'] as const).map((state) => ({
          label: t(`overview.list.${state}`),
          href: routeTo('overview', undefined, { ...query, state, skip: undefined }),
          current: (state === 'LATE') === this.late,
        }))}
      ></bb-tabs>
      <div class="card">
        ${this.cases.show((page) =>
          page.items.length === 0 ? html`<p class="soft">${t('overview.nobodyDue')}</p>` : this.list(page),
        )}
      </div>`;
  }

  private list(page: Page<ClosedCase>) {
    const handler = t('fields.caseHandler');
    return html`${caseTable(t('overview.list.DUE'), page.items, {
        columns: [
          {
            head: handler,
            cell: ({ handlerName, departmentName }) =>
              html`<td data-head=${handler}>${beside([handlerName, departmentName])}</td>`,
          },
          dayColumn(t('zero.closedOn'), ({ closedOn }) => closedOn),
          { head: t('zero.deadline'), cell: ({ clock }) => html`<td><bb-clock .clock=${clock}></bb-clock></td>` },
        ],
      })} <bb-pager .page=${page}></bb-pager>`;
  }

  private get late(): boolean {
    return this.state.route.query['state'] === 'LATE';
  }
}
