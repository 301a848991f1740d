import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { date } from '../text/format';
import { t } from '../text/text';

interface OfCase {
  readonly id: string;
  readonly caseName?: string;
  readonly caseNumber?: string;
}

/** One column: what its head says, and its whole cell in a row. */
export interface Column<T> {
  readonly head: unknown;
  readonly cell: (of: T) => TemplateResult;
}

interface Parts<T> {
  /** The boxes before the names, where rows can be ticked. */
  readonly tick?: Column<T> | undefined;
  /** What stands in the place of a case's bare name. */
  readonly name?: (of: T) => unknown;
  readonly wrong?: (of: T) => boolean;
  /** Beside name and number. */
  readonly columns: readonly Column<T>[];
}

/** Cases, or what was reported about them, one a row; on narrow screens one a card. */
export function caseTable<T extends OfCase>(caption: string, items: readonly T[], parts: Parts<T>): TemplateResult {
  const { tick, name = ({ caseName }: T) => caseName, wrong = () => false, columns } = parts;
  return html`<table class=${tick ? 'cards ticked' : 'cards'} aria-label=${caption}>
    <thead>
      <tr>
        ${tick ? html`<th scope="col" class="tick">${tick.head}</th>` : nothing}
        <th scope="col">${t('fields.caseName')}</th>
        <th scope="col">${t('fields.caseNumber')}</th>
        ${columns.map(({ head }) => html`<th scope="col">${head}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${repeat(
        items,
        ({ id }) => id,
        (item) =>
          html`<tr class=${wrong(item) ? 'wrong' : nothing}>
            ${tick ? tick.cell(item) : nothing}
            <th scope="row">${name(item)}</th>
            <td class="number">${item.caseNumber}</td>
            ${columns.map(({ cell }) => cell(item))}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** A day, given as an ISO date or instant, which says what day it is where the table has become cards. */
export function dayColumn<T>(head: string, day: (of: T) => string | undefined): Column<T> {
  return { head, cell: (of) => html`<td class="number" data-head=${head}>${date(day(of))}</td>` };
}
