import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { AccountAlert, AccountAlerts } from '../api/route';
import { Element } from '../app/element';
import { api } from '../app/services';
import { announce } from '../app/store';
import { base } from '../styles/base';
import { controls } from '../styles/controls';
import { tables } from '../styles/tables';
import { IdempotentRequest } from '../components/idempotent-request';
import type { Change } from '../components/field';
import { Loading } from '../components/loading';
import { dateTime } from '../text/format';
import { t } from '../text/text';
import '../components/text-field';

/** What was done to accounts and what is wrong with the settings; a held account is confirmed here. `waiting` shows only these. */
@customElement('bb-alerts-section')
export class AlertsSection extends Element {
  static override styles = [
    base,
    controls,
    tables,
    css`
      bb-text-field {
        max-width: 24rem;
      }

      :host([waiting]) section {
        margin-bottom: 1.25rem;
      }

      section > * + * {
        margin-top: 0.9rem;
      }
    `,
  ];

  @property({ type: Boolean }) waiting = false;
  @state() private password = '';
  private readonly alerts = new Loading<AccountAlerts>(this);
  private readonly sending = new IdempotentRequest(this);

  override connectedCallback(): void {
    super.connectedCallback();
    this.read();
  }

  protected override render() {
    return html`${this.alerts.show(({ items = [], configuration = [] }) => {
      const shown = this.waiting ? items.filter(isHeld) : items;
      if (this.waiting && shown.length === 0 && configuration.length === 0) return html``;
      return html`<section class="card" aria-labelledby="alerts">
        <h2 id="alerts">${t('alerts.title')}</h2>
        <p class="soft small">${t('alerts.lead')}</p>
        ${configuration.map(({ message }) => html`<p class="notice error" role="alert">${message}</p>`)}
        ${shown.some(isConfirmable) ? this.asked() : nothing}
        ${shown.length === 0 ? html`<p class="soft">${t('alerts.none')}</p>` : this.table(shown)}
      </section>`;
    })}`;
  }

  private asked() {
    return html`<p class="small">${t('alerts.confirmLead')}</p>
      ${
        this.state.me?.passwordOnSigning === false
          ? this.complaint()
          : html`<bb-text-field
              name="password"
              type="password"
              autofill="current-password"
              caption=${t('alerts.password')}
              .value=${this.password}
              error=${this.sending.complaint}
              @bb-change=${(event: CustomEvent<Change>) => (this.password = String(event.detail.value))}
            ></bb-text-field>`
      }`;
  }

  private complaint() {
    return this.sending.failure === undefined
      ? nothing
      : html`<p class="error-text" role="alert">${this.sending.complaint}</p>`;
  }

  private table(items: AccountAlert[]) {
    return html`<table class="cards" aria-labelledby="alerts">
      <thead>
        <tr>
          <th scope="col">${t('alerts.at')}</th>
          <th scope="col">${t('alerts.account')}</th>
          <th scope="col">${t('alerts.act')}</th>
          <th scope="col">${t('alerts.actor')}</th>
          <th scope="col">${t('alerts.state')}</th>
        </tr>
      </thead>
      <tbody>
        ${items.map((item) => this.row(item))}
      </tbody>
    </table>`;
  }

  private row(item: AccountAlert) {
    const { act, account, name, actor, at, state: waits } = item;
    return html`<tr>
      <td data-head=${t('alerts.at')} class="number">${dateTime(at)}</td>
      <td data-head=${t('alerts.account')}>
        ${name === account ? account : t('alerts.who', { name: name ?? '', account })}
      </td>
      <td data-head=${t('alerts.act')}>${t(`alerts.act.${act}`)}</td>
      <td data-head=${t('alerts.actor')}>${actor}</td>
      <td data-head=${t('alerts.state')}>
        ${waits === undefined || waits === 'NONE' ? nothing : t(`alerts.state.${waits}`)}
        ${
          isConfirmable(item) && account !== this.state.me?.account
            ? html`<button ?disabled=${this.sending.busy} @click=${() => void this.confirm(account)}>
                ${t('alerts.confirm')}
              </button>`
            : nothing
        }
      </td>
    </tr>`;
  }

  private async confirm(account: string): Promise<void> {
    const password = this.password;
    const done = await this.sending.do({ account, password }, async () => {
      await api().confirmAccount(account, password);
      return true;
    });
    if (!done) announce(this.sending.complaint);
    else {
      this.password = '';
      announce(t('alerts.state.CONFIRMED'));
      this.read();
    }
  }

  private read(): void {
    void this.alerts.load(() => api().listAccountAlerts());
  }
}

function isHeld({ state: waits }: AccountAlert): boolean {
  return waits === 'NEW_PASSWORD' || waits === 'CONFIRMATION';
}

function isConfirmable({ state: waits }: AccountAlert): boolean {
  return waits === 'CONFIRMATION';
}
