import { LitElement, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { t } from '../text/text';

@customElement('bingbi-app')
export class BingbiApp extends LitElement {
  protected override render() {
    return html`<main><h1>${t('app.name')}</h1></main>`;
  }
}
