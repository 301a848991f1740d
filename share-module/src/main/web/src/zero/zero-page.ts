import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { Element } from '../app/element';
import { routeTo } from '../app/router';
import { base } from '../styles/base';
import { t } from '../text/text';
import '../components/tabs';
import './due-section';
import './reported-section';

/** 零报告 (article 16): what is due, all in one go, and what was reported. */
@customElement('bb-zero-page')
export class ZeroPage extends Element {
  static override styles = [
    base,
    css`
      :host {
        max-width: 76rem;
        margin-inline: auto;
      }

      h1 {
        margin-bottom: 0.75rem;
      }
    `,
  ];

  protected override render() {
    const reported = this.state.route.query['box'] === 'reported';
    return html`<h1 tabindex="-1">${t('zero.title')}</h1>
      <bb-tabs
        .tabs=${[
          { label: t('zero.due'), href: routeTo('zero-reports'), current: !reported, count: this.state.figures?.due },
          {
            label: t('zero.reported'),
            href: routeTo('zero-reports', undefined, { box: 'reported' }),
            current: reported,
          },
        ]}
      ></bb-tabs>
      ${reported ? html`<bb-reported-section></bb-reported-section>` : html`<bb-due-section></bb-due-section>`}`;
  }
}
