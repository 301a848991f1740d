import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Page } from '../api/types';
import type { ClosedCase } from '../api/zero';
import { Element } from '../app/element';
import { go, routeTo } from '../app/router';
import { theApi } from '../app/services';
import { base } from '../look/base';
import { controls } from '../look/controls';
import { tables } from '../look/tables';
import { Loading } from '../parts/loading';
import { beside } from '../text/format';
import { t } from '../text/text';
import '../parts/clock';
import '../parts/pager';
import '../parts/tabs';

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
      theApi().zero.listDueOfAll({ state: this.late ? 'LATE' : 'DUE', department, handler, skip, max: PER_PAGE }),
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
    return html`<table class="cards" aria-label=${t('overview.list.DUE')}>
        <thead>
          <tr>
            <th scope="col">${t('fields.caseName')}</th>
            <th scope="col">${t('fields.caseNumber')}</th>
            <th scope="col">${t('fields.caseHandler')}</th>
            <th scope="col">${t('zero.closedOn')}</th>
            <th scope="col">${t('zero.deadline')}</th>
          </tr>
        </thead>
        <tbody>
          ${page.items.map(
            (each) =>
              html`<tr>
                <th scope="row">${each.caseName}</th>
                <td class="number">${each.caseNumber}</td>
                <td data-head=${t('fields.caseHandler')}>${beside([each.handlerName, each.departmentName])}</td>
                <td class="number" data-head=${t('zero.closedOn')}>${each.closedOn}</td>
                <td><bb-clock .clock=${each.clock}></bb-clock></td>
              </tr>`,
          )}
        </tbody>
      </table>
      <bb-pager
        .skip=${page.skip}
        .max=${page.max}
        .total=${page.total}
        ?more=${page.more}
        @bb-page=${(event: CustomEvent<number>) =>
          go(routeTo('overview', undefined, { ...this.state.route.query, skip: String(event.detail) }))}
      ></bb-pager>`;
  }

  private get late(): boolean {
    return this.state.route.query['state'] === 'LATE';
  }
}
