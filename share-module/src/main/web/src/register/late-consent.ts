import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { Refused } from '../api/failures';
import type { LateConsent as Standing } from '../api/route';
import type { Dossier } from '../api/types';
import { api } from '../app/services';
import { announce } from '../app/store';
import { IdempotentRequest } from '../components/idempotent-request';
import { dateTime } from '../text/format';
import { t } from '../text/text';
import { FormSection } from './form-section';
import '../components/clock';

/**
 * 事后补记 (article 7): why it is recorded late, and the department head's consent to that, which is asked for here and
 * must stand before the record is submitted. Says `bb-consent` when the entry on the server has changed by it.
 */
@customElement('bb-late-consent')
export class LateConsent extends FormSection {
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override styles = [
    FormSection.styles,
    css`
      .late > * + * {
        margin-top: 0.9rem;
      }

      .words {
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: false }) dossier: Dossier | undefined;
  /** Saves what is typed and answers whether it is all with the server. */
  @property({ attribute: false }) save: () => Promise<boolean> = () => Promise.resolve(false);
  @query('[name="lateReason"]') private reasonField!: HTMLElement;
  private readonly sending = new IdempotentRequest(this);
  private missing = '';

  protected override render() {
    const standing = this.dossier?.lateConsent;
    return html`<div class="late">
      <div class="notice warning"><p>${t('form.lateNotice')}</p></div>
      <bb-text-field
        name="lateReason"
        passage
        required
        caption=${t('fields.lateReason')}
        hint=${standing?.needed ? t('late.reasonHint', { name: standing.askFrom ?? '' }) : ''}
        limit=${this.state.vocabulary?.limits?.passage ?? 0}
        .value=${this.fields.lateReason ?? ''}
        error=${this.error('lateReason') || this.missing}
      ></bb-text-field>
      ${standing ? this.standing(standing) : nothing}
      ${this.sending.failure === undefined ? nothing : html`<p class="error-text" role="alert">${this.sending.complaint}</p>`}
    </div>`;
  }

  private standing(standing: Standing) {
    const { request } = standing;
    if (!standing.needed && !request) return html`<p class="small soft">${t('late.notNeeded')}</p>`;
    const error = this.errors.get('lateConsent');
    return html`<div role="group" aria-label=${t('fields.lateConsent')}>
      ${request ? this.request(request, standing.stands === true) : nothing}
      ${error && !standing.stands ? html`<p class="error-text">${error}</p>` : nothing}
      <div class="row">
        ${
          this.dossier?.may.askConsent
            ? html`<button type="button" class="primary" ?disabled=${this.sending.busy} @click=${this.ask}>
                ${this.sending.busy ? t('late.asking') : t('late.ask', { name: standing.askFrom ?? '' })}
              </button>`
            : nothing
        }
        ${
          this.dossier?.may.withdrawConsent
            ? html`<button type="button" ?disabled=${this.sending.busy} @click=${this.withdraw}>
                ${t('late.withdraw')}
              </button>`
            : nothing
        }
      </div>
      ${
        this.dossier?.may.askConsent && standing.askReason
          ? html`<p class="small soft">${standing.askReason}</p>`
          : nothing
      }
    </div>`;
  }

  private request(request: NonNullable<Standing['request']>, stands: boolean) {
    const { state, askedOf, askedAt, decidedBy, decidedAt, words, clock } = request;
    switch (state) {
      case 'ASKED':
        return html`<div class="notice" role="status">
          <p>${t('late.asked', { name: askedOf ?? '', time: dateTime(askedAt) })}</p>
          ${clock ? html`<bb-clock .clock=${clock}></bb-clock>` : nothing}
        </div>`;
      case 'GRANTED':
        return stands
          ? html`<div class="notice good" role="status">
              <p>${t('late.granted', { name: decidedBy ?? '', time: dateTime(decidedAt) })}</p>
              ${words ? html`<p class="words">${words}</p>` : nothing}
            </div>`
          : html`<div class="notice warning" role="status"><p>${t('late.changed')}</p></div>`;
      case 'REFUSED':
        return html`<div class="notice error" role="status">
          <p>${t('late.refused', { name: decidedBy ?? '', time: dateTime(decidedAt) })}</p>
          ${words ? html`<p class="words">${words}</p>` : nothing}
          <p class="small">${t('late.wayOut')}</p>
        </div>`;
      default:
        return html`<p class="soft">${t('late.withdrawn')}</p>`;
    }
  }

  private ask = async (): Promise<void> => {
    const reason = (this.fields.lateReason ?? '').trim();
    const id = this.dossier?.id;
    this.missing = reason === '' ? t('late.missing') : '';
    this.requestUpdate();
    if (this.missing) {
      this.reasonField.focus();
      return;
    }
    if (id === undefined || !(await this.save())) return;
    const asked = await this.sending.do({ id, reason }, (key) => api().askConsent(id, reason, key));
    if (asked) announce(t('late.sent'));
    else if (this.sending.failure instanceof Refused) this.missing = this.sending.failure.fieldErrors[0]?.message ?? '';
    this.tell('bb-consent');
  };

  private withdraw = async (): Promise<void> => {
    const id = this.dossier?.id;
    if (id === undefined) return;
    await this.sending.do('withdraw', () => api().withdrawConsent(id));
    this.tell('bb-consent');
  };
}
