import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Outcome } from '../api/exemption';
import { Element } from '../app/element';
import { base } from '../styles/base';
import { controls } from '../styles/controls';
import { t } from '../text/text';

const COLOURS: Record<Outcome, string> = { NEED_NOT_RECORD: 'green', NOTE_FOR_CASE_FILE: 'amber', MUST_RECORD: 'red' };

@customElement('bb-outcome-tag')
export class OutcomeTag extends Element {
  static override styles = [
    base,
    controls,
    css`
      :host {
        display: inline-block;
      }
    `,
  ];

  @property({ attribute: false }) outcome: Outcome | undefined;

  protected override render() {
    return this.outcome ? html`<span class="tag ${COLOURS[this.outcome]}">${t(`outcome.${this.outcome}`)}</span>` : '';
  }
}
