import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { Element } from '../app/element';
import { base } from '../styles/base';
import { t } from '../text/text';
import './absence-section';

/** 外出代理: one's own absences, and those in which one signs for others. */
@customElement('bb-absence-page')
export class AbsencePage extends Element {
  static override styles = [
    base,
    css`
      :host {
        max-width: 60rem;
        margin-inline: auto;
      }

      h1 {
        margin-bottom: 0.75rem;
      }
    `,
  ];

  protected override render() {
    return html`<h1 tabindex="-1">${t('absence.title')}</h1>
      <bb-absence-section></bb-absence-section>`;
  }
}
