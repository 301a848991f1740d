import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Consent } from '../api/route';
import type { Page } from '../api/shapes';
import type { Desk } from '../api/types';
import { Element } from '../app/element';
import { routeTo } from '../app/router';
import { api } from '../app/services';
import { base } from '../styles/base';
import { controls } from '../styles/controls';
import { Loading } from '../components/loading';
import { together } from '../text/format';
import { t } from '../text/text';
import '../administration/alerts-section';
import '../components/clock';
import './clock-list';
import './entry-list';
import './step-list';
import './zero-card';

/** 工作台: what waits for me, what I have recorded, what runs out. */
@customElement('bb-desk-page')
export class DeskPage extends Element {
  static override styles = [
    base,
    controls,
    css`
      :host {
        max-width: 90rem;
        margin-inline: auto;
      }

      .head {
        margin-bottom: 1rem;
      }

      .columns {
        display: grid;
        grid-template-columns: minmax(0, 1fr) 22rem;
        gap: 1.25rem;
        align-items: start;
      }

      .main {
        display: grid;
        gap: 1.25rem;
      }

      section > .row,
      section > h2 {
        margin-bottom: 0.5rem;
      }

      .consent {
        padding-block: 0.5rem;
        border-top: 1px solid var(--bb-line);
      }

      .count {
        color: var(--bb-red);
      }

      @media (max-width: 999px) {
        .columns {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];

  private readonly desk = new Loading<Desk>(this);

  override connectedCallback(): void {
    super.connectedCallback();
    void this.desk.load(() => api().getDesk());
  }

  protected override render() {
    const { me } = this.state;
    return html`<div class="head row spread">
        <h1 tabindex="-1">${t('desk.title')}</h1>
        ${
          me?.recorder === false
            ? nothing
            : html`<a class="button primary" href=${routeTo('register')}>${t('desk.begin')}</a>`
        }
      </div>
      ${me?.confirmsAccounts ? html`<bb-alerts-section waiting></bb-alerts-section>` : nothing}
      ${this.desk.show((desk) => this.columns(desk))}`;
  }

  private consents({ items, total }: Page<Consent>) {
    return html`<section class="card" aria-labelledby="to-consent">
      <div class="row spread">
        <h2 id="to-consent">
          ${t('desk.toConsent')} <span class="count number">${t('desk.count', { n: total })}</span>
        </h2>
        <a href=${routeTo('steps')}>${t('desk.consentGo')}</a>
      </div>
      <ul>
        ${items.map(
          ({ recorderName, recorderDepartment, clock }) =>
            html`<li class="consent">
              ${together([recorderDepartment, recorderName])} <bb-clock .clock=${clock}></bb-clock>
            </li>`,
        )}
      </ul>
    </section>`;
  }

  private columns({ toSign, toConsent, mine, clocks }: Desk) {
    return html`<div class="columns">
      <div class="main">
        <bb-zero-card></bb-zero-card>
        ${toConsent && toConsent.items.length > 0 ? this.consents(toConsent) : nothing}
        <section class="card" aria-labelledby="to-sign">
          <div class="row spread">
            <h2 id="to-sign">
              ${t('desk.toSign')}
              ${toSign.total > 0 ? html`<span class="count number">${t('desk.count', { n: toSign.total })}</span>` : nothing}
            </h2>
            <a href=${routeTo('steps')}>${t('desk.allSteps')}</a>
          </div>
          ${
            toSign.items.length > 0
              ? html`<bb-step-list .steps=${toSign.items}></bb-step-list>`
              : html`<p class="soft">${t('desk.nothingToSign')}</p>`
          }
        </section>
        <section class="card" aria-labelledby="mine">
          <div class="row spread">
            <h2 id="mine">${t('desk.mine')}</h2>
            ${mine.items.length > 0 ? html`<a href=${routeTo('entries')}>${t('desk.allEntries')}</a>` : nothing}
          </div>
          ${
            mine.items.length > 0
              ? html`<bb-entry-list .entries=${mine.items}></bb-entry-list>`
              : html`<p class="soft">${t('desk.nothingRecorded')}</p>`
          }
        </section>
      </div>
      <section class="card" aria-labelledby="clocks">
        <h2 id="clocks">${t('desk.clocks')}</h2>
        ${
          clocks.length > 0
            ? html`<bb-clock-list .clocks=${clocks}></bb-clock-list>`
            : html`<p class="soft">${t('desk.noClocks')}</p>`
        }
      </section>
    </div>`;
  }
}
