import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Element } from '../app/element';
import { base } from '../styles/base';
import { controls } from '../styles/controls';
import { enumeration, dateTime } from '../text/format';
import { fieldCaption, t } from '../text/text';
import { differences } from './fields';

/** Two windows, one draft: says what differs and asks which is to stay. */
@customElement('bb-conflict-notice')
export class ConflictNotice extends Element {
  static override styles = [
    base,
    controls,
    css`
      .row {
        margin-top: 0.75rem;
      }
    `,
  ];

  @property({ attribute: false }) mine: object = {};
  @property({ attribute: false }) theirs!: { form: object; modifiedAt?: string };

  protected override render() {
    const names = differences(this.mine, this.theirs.form).map(fieldCaption);
    return html`<div class="notice error" role="alert">
      <h2>${t('conflict.title')}</h2>
      <p>${t('conflict.text', { time: dateTime(this.theirs.modifiedAt), fields: enumeration(names) })}</p>
      <div class="row">
        <button @click=${() => this.tell('bb-settle', 'theirs')}>${t('conflict.theirs')}</button>
        <button class="danger" @click=${() => this.tell('bb-settle', 'mine')}>${t('conflict.mine')}</button>
      </div>
    </div>`;
  }
}
