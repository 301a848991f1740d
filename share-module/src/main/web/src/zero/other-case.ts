import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Refused } from '../api/failures';
import type { Confirmer } from '../api/zero';
import { Element } from '../app/element';
import { api } from '../app/services';
import { base } from '../styles/base';
import { controls } from '../styles/controls';
import { IdempotentRequest } from '../components/idempotent-request';
import type { Change } from '../components/field';
import { t } from '../text/text';
import '../components/text-field';

type Name = 'caseNumber' | 'caseName';

/** A zero report about a case that stands in no list; says `bb-reported`. */
@customElement('bb-other-case')
export class OtherCase extends Element {
  static override styles = [
    base,
    controls,
    css`
      summary {
        width: fit-content;
        color: var(--bb-blue);
        font-weight: 600;
        cursor: pointer;
      }

      form {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr)) auto;
        gap: 1rem;
        align-items: start;
        margin-top: 1rem;
      }

      button {
        margin-top: 1.95rem;
      }

      .error-text {
        margin-top: 0.5rem;
      }

      @media (max-width: 640px) {
        form {
          grid-template-columns: 1fr;
        }

        button {
          margin-top: 0;
        }
      }
    `,
  ];

  @property() confirmBy: Confirmer = 'HEAD';
  @state() private words: Record<Name, string> = { caseNumber: '', caseName: '' };
  @state() private errors = new Map<string, string>();
  private readonly sending = new IdempotentRequest(this);

  protected override render() {
    const { busy, state, failure } = this.sending;
    return html`<details class="card">
      <summary>${t('zero.other')}</summary>
      <p class="small soft">${t('zero.otherHint')}</p>
      <form novalidate @submit=${this.submit} @bb-change=${this.typed} @keydown=${this.enter}>
        ${this.field('caseNumber', t('form.caseNumberHint'))} ${this.field('caseName')}
        <button class="primary" ?disabled=${busy}>
          ${state === 'waiting' ? t('deed.waiting') : t(busy ? 'zero.busy' : 'zero.doOne')}
        </button>
      </form>
      ${
        failure !== undefined && this.errors.size === 0
          ? html`<p class="error-text" role="alert">${this.sending.complaint}</p>`
          : nothing
      }
    </details>`;
  }

  private field(name: Name, hint = '') {
    return html`<bb-text-field
      name=${name}
      required
      caption=${t(`fields.${name}`)}
      hint=${hint}
      limit=${this.state.vocabulary?.limits?.line ?? 0}
      .value=${this.words[name]}
      error=${this.errors.get(name) ?? ''}
    ></bb-text-field>`;
  }

  private typed = (event: CustomEvent<Change>): void => {
    this.words = { ...this.words, [event.detail.name]: String(event.detail.value) };
    this.errors = new Map([...this.errors].filter(([name]) => name !== event.detail.name));
  };

  // Inputs in other shadow roots do not submit the form by themselves.
  private enter = (event: KeyboardEvent): void => {
    const field = event.target instanceof HTMLElement && event.target.localName === 'bb-text-field';
    if (event.key === 'Enter' && !event.isComposing && field) void this.submit(event);
  };

  private submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { confirmBy } = this;
    const told = { caseNumber: this.words.caseNumber.trim(), caseName: this.words.caseName.trim() };
    this.errors = new Map(
      (Object.keys(told) as Name[]).filter((name) => told[name] === '').map((name) => [name, t('zero.missing')]),
    );
    if (this.errors.size > 0) {
      this.toFirstError();
      return;
    }
    const answer = await this.sending.do({ told, confirmBy }, (key) => api().zero.report([told], confirmBy, key));
    if (answer) {
      this.words = { caseNumber: '', caseName: '' };
      this.tell('bb-reported');
    } else {
      this.blame();
    }
  };

  private blame(): void {
    const { failure } = this.sending;
    const errors = failure instanceof Refused ? failure.fieldErrors : [];
    this.errors = new Map(
      errors.map(({ field = '', message = '' }) => [field.endsWith('caseName') ? 'caseName' : 'caseNumber', message]),
    );
    this.toFirstError();
  }

  private toFirstError(): void {
    const [name] = this.errors.keys();
    if (name) this.renderRoot.querySelector<HTMLElement>(`[name="${name}"]`)?.focus();
  }
}
