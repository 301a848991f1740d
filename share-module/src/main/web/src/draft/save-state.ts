import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Element } from '../app/element';
import { base } from '../styles/base';
import { timeOfDay } from '../text/format';
import { t } from '../text/text';
import type { DraftState } from './draft';

/** Whether what was typed is safe, and where it is. */
@customElement('bb-save-state')
export class SaveState extends Element {
  static override styles = [
    base,
    css`
      :host {
        font-size: 0.9375rem;
      }

      span::before {
        content: '';
        display: inline-block;
        width: 0.6em;
        height: 0.6em;
        margin-inline-end: 0.5em;
        border-radius: 50%;
        background: var(--bb-line-strong);
      }

      .saved::before {
        background: var(--bb-green);
      }

      .offline,
      .refused,
      .conflict {
        color: var(--bb-red);
      }

      .offline::before,
      .refused::before,
      .conflict::before {
        background: var(--bb-red);
      }
    `,
  ];

  @property() value: DraftState = 'empty';
  @property({ attribute: false }) savedAt: Date | undefined;

  protected override render() {
    const time = this.savedAt ? timeOfDay(this.savedAt) : '';
    return html`<span class=${this.value}>${t(`saving.${this.value}`, { time })}</span>`;
  }
}
