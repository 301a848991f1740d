import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { css } from 'lit';
import type { DossierStatus } from '../api/types';
import { Element } from '../app/element';
import { base } from '../styles/base';
import { controls } from '../styles/controls';

const COLOURS: Record<DossierStatus, string> = {
  DRAFT: 'grey',
  IN_ROUTE: 'blue',
  RETURNED: 'amber',
  REGISTERED: 'green',
  FOR_SUPERIOR: 'blue',
};

@customElement('bb-status')
export class Status extends Element {
  static override styles = [
    base,
    controls,
    css`
      :host {
        display: inline-block;
      }
    `,
  ];

  @property() value: DossierStatus = 'DRAFT';

  protected override render() {
    return html`<span class="tag ${COLOURS[this.value]}">${this.label('dossierStatuses', this.value)}</span>`;
  }
}
