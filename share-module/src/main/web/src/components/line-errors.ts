import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { FieldError } from '../api/types';
import { Element } from '../app/element';
import { base } from '../styles/base';
import { controls } from '../styles/controls';
import { tables } from '../styles/tables';
import { fieldCaption, t } from '../text/text';

/** Why a file was refused: each error with its line, its column and what stood there. */
@customElement('bb-line-errors')
export class LineErrors extends Element {
  static override styles = [base, controls, tables];

  @property({ attribute: false }) errors: FieldError[] = [];
  /** What went wrong where no line is to blame. */
  @property() failure = '';

  protected override render() {
    if (!this.failure && this.errors.length === 0) return nothing;
    return html`<div class="notice error" role="alert">
      <h3 tabindex="-1">${this.failure || t('lines.refused', { n: this.errors.length })}</h3>
      ${this.errors.length > 0 ? this.table() : nothing}
    </div>`;
  }

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('h3')?.focus();
  }

  private table() {
    return html`<table class="cards" aria-label=${t('lines.name')}>
      <thead>
        <tr>
          <th scope="col">${t('lines.line')}</th>
          <th scope="col">${t('lines.column')}</th>
          <th scope="col">${t('lines.value')}</th>
          <th scope="col">${t('lines.message')}</th>
        </tr>
      </thead>
      <tbody>
        ${this.errors.map(
          ({ line, column, field, value, message }) =>
            html`<tr>
              <td class="number" data-head=${t('lines.line')}>${line}</td>
              <td data-head=${t('lines.column')}>${column ?? (field ? fieldCaption(field) : '')}</td>
              <td data-head=${t('lines.value')}>${value}</td>
              <td>${message}</td>
            </tr>`,
        )}
      </tbody>
    </table>`;
  }
}
