import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Dossier } from '../api/types';
import { Element } from '../app/element';
import { api } from '../app/services';
import { announce } from '../app/store';
import { forget, keep, kept, type Owner } from '../draft/backup';
import { base } from '../styles/base';
import { controls } from '../styles/controls';
import { IdempotentRequest } from '../components/idempotent-request';
import type { Change } from '../components/field';
import { dateTime } from '../text/format';
import { t } from '../text/text';
import '../components/text-field';

/** 补充说明: what the recorder adds in words after submission; nobody can take it away. Says `bb-changed`. */
@customElement('bb-remarks')
export class Remarks extends Element {
  static override styles = [
    base,
    controls,
    css`
      div.remarks {
        margin-top: 0.75rem;
        padding-top: 0.75rem;
        border-top: 1px solid var(--bb-line);
      }

      li {
        margin-top: 0.5rem;
        padding-inline-start: 0.9rem;
        border-inline-start: 3px solid var(--bb-line);
      }

      .words {
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }

      details {
        margin-top: 0.75rem;
      }

      summary {
        width: fit-content;
        color: var(--bb-blue);
        cursor: pointer;
      }

      form {
        display: grid;
        gap: 0.75rem;
        margin-top: 0.75rem;
      }
    `,
  ];

  @property({ attribute: false }) dossier!: Dossier;
  @state() private words = '';
  @state() private missing = '';
  private readonly sending = new IdempotentRequest(this);

  protected override willUpdate(changed: Map<string, unknown>): void {
    const before = changed.get('dossier') as Dossier | undefined;
    if (changed.has('dossier') && before?.id !== this.dossier.id) {
      this.words = kept<{ text: string }>(this.owner, this.dossier.id)?.fields.text ?? '';
    }
  }

  protected override render() {
    const { remarks = [], may } = this.dossier;
    if (remarks.length === 0 && !may.addRemark) return nothing;
    return html`<div class="remarks">
      <h3>${t('remarks.title')}</h3>
      <ul>
        ${remarks.map(
          ({ text, at }) =>
            html`<li>
              <p class="words">${text}</p>
              <p class="small soft number">${dateTime(at)}</p>
            </li>`,
        )}
      </ul>
      ${may.addRemark ? this.form() : nothing}
    </div>`;
  }

  private form() {
    const { busy, state, failure } = this.sending;
    return html`<details ?open=${this.words !== ''}>
      <summary>${t('remarks.add')}</summary>
      <form novalidate @submit=${this.submit} @bb-change=${this.changed}>
        <bb-text-field
          name="remark"
          passage
          required
          caption=${t('remarks.text')}
          hint=${t('remarks.hint')}
          limit=${this.state.vocabulary?.limits?.passage ?? 0}
          .value=${this.words}
          error=${this.missing}
        ></bb-text-field>
        ${failure === undefined ? nothing : html`<p class="error-text" role="alert">${this.sending.complaint}</p>`}
        <p>
          <button class="primary" ?disabled=${busy}>
            ${t(state === 'waiting' ? 'deed.waiting' : busy ? 'sign.busy' : 'remarks.do')}
          </button>
        </p>
      </form>
    </details>`;
  }

  private get owner(): Owner {
    return { account: this.state.me?.account ?? '', kind: 'remark' };
  }

  private changed = ({ detail: { value } }: CustomEvent<Change>): void => {
    this.words = String(value);
    this.missing = '';
    keep(this.owner, this.dossier.id, { fields: { text: this.words }, idempotencyKey: '' });
  };

  private submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { id } = this.dossier;
    const text = this.words.trim();
    this.missing = text === '' ? t('remarks.missing') : '';
    if (this.missing) {
      this.renderRoot.querySelector<HTMLElement>('bb-text-field')?.focus();
      return;
    }
    const answer = await this.sending.do({ id, text }, (key) => api().addRemark(id, text, key));
    if (!answer) return;
    this.words = '';
    forget(this.owner, id);
    announce(t('remarks.done'));
    this.tell('bb-changed', answer);
  };
}
