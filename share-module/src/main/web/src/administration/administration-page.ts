import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { Element } from '../app/element';
import { base } from '../styles/base';
import { controls } from '../styles/controls';
import { t } from '../text/text';
import '../absence/absence-section';
import './alerts-section';
import './calendar-section';
import './organisation-section';

/** What the head of the discipline office keeps up to date; for an administrator the working days alone. */
@customElement('bb-administration-page')
export class AdministrationPage extends Element {
  static override styles = [
    base,
    controls,
    css`
      :host {
        max-width: 72rem;
        margin-inline: auto;
      }

      h1 {
        margin-bottom: 0.75rem;
      }

      :host > * + * {
        margin-top: 1.25rem;
      }
    `,
  ];

  protected override render() {
    // An administrator adds working days, and learns nothing of the office.
    if (this.state.me?.administration !== true) {
      return html`<h1 tabindex="-1">${t('administration.title')}</h1>
        <bb-calendar-section></bb-calendar-section>`;
    }
    return html`<h1 tabindex="-1">${t('administration.title')}</h1>
      <bb-alerts-section></bb-alerts-section>
      <bb-organisation-section></bb-organisation-section>
      <bb-calendar-section></bb-calendar-section>
      <bb-absence-section all></bb-absence-section>`;
  }
}
