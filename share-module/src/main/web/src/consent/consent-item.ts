import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Consent } from '../api/route';
import { Element } from '../app/element';
import { api } from '../app/services';
import { announce } from '../app/store';
import { base } from '../styles/base';
import { controls } from '../styles/controls';
import { IdempotentRequest } from '../components/idempotent-request';
import type { Change } from '../components/field';
import { dateTime, together } from '../text/format';
import { t } from '../text/text';
import '../components/clock';
import '../components/text-field';

const COLOURS: Record<Consent['state'], string> = {
  ASKED: 'amber',
  GRANTED: 'green',
  REFUSED: 'red',
  WITHDRAWN: 'grey',
};
const LIMIT = 2000;

/** One request for consent to a late record: the reason, and nothing of the record. Says `bb-decided`. */
@customElement('bb-consent-item')
export class ConsentItem extends Element {
  static override styles = [
    base,
    controls,
    css`
      :host > * + *,
      form > * + * {
        margin-top: 0.6rem;
      }

      .words {
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: false }) consent!: Consent;
  @state() private words = '';
  @state() private missing = '';
  private readonly sending = new IdempotentRequest(this);

  protected override render() {
    const { consent } = this;
    return html`<p class="row spread">
        <strong>${together([consent.recorderDepartment, consent.recorderName])}</strong>
        <span class="tag ${COLOURS[consent.state]}">${t(`consentState.${consent.state}`)}</span>
      </p>
      <p class="small soft number">${t('consent.askedAt', { time: dateTime(consent.askedAt) })}</p>
      <p class="words">${t('consent.reason', { reason: consent.reason ?? '' })}</p>
      ${consent.state === 'ASKED' ? this.form() : this.decision()}`;
  }

  private form() {
    const { busy, state, failure } = this.sending;
    return html`<bb-clock .clock=${this.consent.clock}></bb-clock>
      <form novalidate @submit=${(event: Event) => event.preventDefault()} @bb-change=${this.changed}>
        <bb-text-field
          name="words"
          caption=${t('consent.words')}
          hint=${t('consent.wordsHint')}
          limit=${LIMIT}
          .value=${this.words}
          error=${this.missing}
        ></bb-text-field>
        ${failure === undefined ? nothing : html`<p class="error-text" role="alert">${this.sending.complaint}</p>`}
        <p class="row">
          <button type="button" class="primary" ?disabled=${busy} @click=${() => this.decide('GRANT')}>
            ${t(state === 'waiting' ? 'deed.waiting' : 'consent.grant')}
          </button>
          <button type="button" class="danger" ?disabled=${busy} @click=${() => this.decide('REFUSE')}>
            ${t('consent.refuse')}
          </button>
        </p>
      </form>`;
  }

  private decision() {
    const { decidedBy, decidedAt, words } = this.consent;
    return html`${
      decidedAt
        ? html`<p class="small soft number">
            ${t('consent.decidedAt', { name: decidedBy ?? '', time: dateTime(decidedAt) })}
          </p>`
        : nothing
    }
    ${words ? html`<p class="words">${words}</p>` : nothing}`;
  }

  private changed = ({ detail: { value } }: CustomEvent<Change>): void => {
    this.words = String(value);
    this.missing = '';
  };

  private async decide(decision: 'GRANT' | 'REFUSE'): Promise<void> {
    const { id } = this.consent;
    const words = this.words.trim();
    if (decision === 'REFUSE' && words === '') {
      this.missing = t('consent.missing');
      this.renderRoot.querySelector<HTMLElement>('bb-text-field')?.focus();
      return;
    }
    const decided = await this.sending.do({ decision, words }, () =>
      api().decideConsent(id, decision, words === '' ? undefined : words),
    );
    if (!decided) return;
    announce(t(`consentState.${decided.state}`));
    this.tell('bb-decided', decided);
  }
}
