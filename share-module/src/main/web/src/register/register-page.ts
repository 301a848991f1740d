import { html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { Offline, Refused } from '../api/failures';
import type { FormFields, NamedColleague, RoutePreview } from '../api/types';
import { Element } from '../app/element';
import { go, replaceRoute, routeTo } from '../app/router';
import { api } from '../app/services';
import { announce, suspended } from '../app/store';
import type { Change } from '../components/field';
import { Loading, explain } from '../components/loading';
import { date } from '../text/format';
import { t } from '../text/text';
import { registerForms, type RegisterDraft } from './register-forms';
import { draftNotices } from '../draft/draft-notices';
import { Draft } from '../draft/draft';
import { inWordsOfTheQuestion } from './colleagues';
import { findField } from './find-field';
import { registerStyles } from './register-styles';
import type { ErrorSummary } from './error-summary';
import type { EvidenceSection } from './evidence-section';
import type { RouteSection } from './route-section';
import './behaviour-section';
import './case-section';
import '../components/dialog';
import './error-summary';
import './event-section';
import './evidence-section';
import './intervener-section';
import './recorder-section';
import { hasProposals } from './proposal-section';
import './reply-section';
import './route-section';
import '../draft/save-state';
import './submit-dialog';

/** 登记表: one form to fill in, from the first word to its submission. */
@customElement('bb-register-page')
export class RegisterPage extends Element {
  static override styles = registerStyles;

  @property() dossierId: string | undefined;
  @state() private submitting: 'no' | 'asked' | 'sending' = 'no';
  @state() private failure = '';
  @state() private colleagues: NamedColleague[] = [];
  @state() private discarding = false;
  @query('bb-error-summary') private summary!: ErrorSummary;
  @query('bb-evidence-section') private evidence!: EvidenceSection;
  @query('bb-route-section') private route!: RouteSection;
  private draft!: RegisterDraft;
  private readonly opening = new Loading<true>(this);

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('beforeunload', this.warn);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (suspended()) return;
    removeEventListener('beforeunload', this.warn);
    this.draft.close();
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (!changed.has('dossierId') && this.hasUpdated) return;
    // The draft just begun here gets its id in the address; it is the one already on the page.
    if (this.hasUpdated && this.dossierId !== undefined && this.draft.id === this.dossierId) return;
    if (this.hasUpdated) this.draft.close();
    const draft = new Draft(registerForms(api()), this.state.me?.account ?? '', () => this.draftChanged());
    this.draft = draft;
    void this.opening.load(async () => {
      await draft.open(this.dossierId);
      return true;
    });
  }

  protected override render() {
    return html`<h1 tabindex="-1">${t('register.title')}</h1>
      ${this.opening.show(() => (this.readOnly ? this.notEditable() : this.form()))}`;
  }

  private notEditable() {
    return html`<div class="notice">
      <p>${t('register.closed')}</p>
      <p><a href=${routeTo('dossier', this.draft.id)}>${t('register.toDossier')}</a></p>
    </div>`;
  }

  private form() {
    const { draft } = this;
    const { fields, entry: dossier } = draft;
    const errors = inWordsOfTheQuestion(draft.errors, fields, this.colleagues);
    return html`
      <p class="soft">${t('register.lead')}</p>
      ${this.notices()}
      <bb-error-summary .errors=${errors} @bb-jump=${this.jump}></bb-error-summary>
      <form
        novalidate
        @submit=${(event: Event) => event.preventDefault()}
        @bb-change=${this.changed}
        @bb-fields=${(event: CustomEvent<FormFields>) => draft.change(event.detail)}
      >
        <bb-intervener-section
          .fields=${fields}
          .errors=${errors}
          .colleagues=${this.colleagues}
        ></bb-intervener-section>
        <bb-recorder-section .fields=${fields} .errors=${errors}></bb-recorder-section>
        <bb-case-section .fields=${fields} .errors=${errors}></bb-case-section>
        <bb-event-section
          .fields=${fields}
          .errors=${errors}
          .dossier=${dossier}
          .save=${() => draft.flush()}
          @bb-consent=${() => void draft.refresh().catch(() => undefined)}
        ></bb-event-section>
        <bb-behaviour-section .fields=${fields} .errors=${errors}></bb-behaviour-section>
        <bb-reply-section .fields=${fields} .errors=${errors}></bb-reply-section>
        ${
          hasProposals(fields)
            ? html`<bb-proposal-section .fields=${fields} .errors=${errors}></bb-proposal-section>`
            : nothing
        }
        <bb-evidence-section
          .errors=${errors}
          .evidence=${dossier?.evidence ?? []}
          .dossierId=${draft.id}
          .ensureDraft=${() => draft.ensure()}
          @bb-evidence=${() => void draft.refresh().catch(() => undefined)}
        ></bb-evidence-section>
        <bb-route-section
          .fields=${fields}
          .errors=${errors}
          .dossierId=${draft.id}
          .etag=${dossier?.etag}
          @bb-plan=${(event: CustomEvent<RoutePreview>) => (this.colleagues = event.detail.colleagues ?? [])}
        ></bb-route-section>
      </form>
      ${this.bar()}
      ${
        this.submitting === 'no'
          ? nothing
          : html`<bb-submit-dialog
              .plan=${this.route.plan}
              .busy=${this.submitting === 'sending'}
              .failure=${this.failure}
              @bb-close=${() => (this.submitting = 'no')}
              @bb-confirm=${this.submit}
            ></bb-submit-dialog>`
      }
      ${this.discarding ? this.discardDialog() : nothing}
    `;
  }

  private notices() {
    const { draft } = this;
    const { returned } = draft.entry ?? {};
    return html`
      ${
        returned
          ? html`<div class="notice warning">
              <h2>${t('register.returned', { by: returned.by ?? '', date: date(returned.at) })}</h2>
              <p class="words">${returned.reason}</p>
            </div>`
          : nothing
      }
      ${draftNotices(draft)}
    `;
  }

  private bar() {
    const { draft } = this;
    return html`<div class="bar">
      <bb-save-state role="status" .value=${draft.state} .savedAt=${draft.savedAt}></bb-save-state>
      <div class="row">
        ${
          draft.entry?.may.delete
            ? html`<button class="danger" @click=${() => (this.discarding = true)}>${t('register.discard')}</button>`
            : nothing
        }
        <button ?disabled=${draft.state === 'empty'} @click=${() => void draft.flush()}>${t('register.save')}</button>
        <button class="primary" @click=${this.ask}>${t('register.submit')}</button>
      </div>
    </div>`;
  }

  private discardDialog() {
    return html`<bb-dialog heading=${t('discard.title')} @bb-close=${() => (this.discarding = false)}>
      <p>${t('discard.text')}</p>
      <button slot="buttons" @click=${() => (this.discarding = false)}>${t('action.keep')}</button>
      <button slot="buttons" class="danger" @click=${this.discard}>${t('register.discard')}</button>
    </bb-dialog>`;
  }

  private get readOnly(): boolean {
    return this.draft.state === 'closed' || this.draft.entry?.may.edit === false;
  }

  private draftChanged(): void {
    const { id } = this.draft;
    if (id !== undefined && this.dossierId !== id && this.isConnected) replaceRoute(routeTo('register', id));
    this.requestUpdate();
  }

  private changed = (event: CustomEvent<Change>): void => {
    this.draft.change({ [event.detail.name]: event.detail.value });
  };

  private ask = (): void => {
    this.failure = this.evidence.busy ? t('register.uploading') : '';
    this.submitting = 'asked';
    void this.evidence.settled();
    void this.draft.flush();
  };

  private submit = async (): Promise<void> => {
    if (this.submitting === 'sending' || this.evidence.busy) return;
    this.submitting = 'sending';
    try {
      const submitted = (await this.evidence.settled()) ? await this.draft.submit() : undefined;
      if (submitted) {
        announce(t('register.submitted'));
        go(routeTo('dossier', submitted.id, { submitted: 'yes' }));
        return;
      }
      this.failure = t('register.notSaved');
      this.submitting = 'asked';
    } catch (failure) {
      await this.refused(failure);
    }
  };

  private discard = async (): Promise<void> => {
    this.discarding = false;
    try {
      await this.draft.discard();
      announce(t('discard.done'));
      go(routeTo('desk'));
    } catch (failure) {
      this.draft.errors.set('', explain(failure));
      this.requestUpdate();
    }
  };

  private async refused(failure: unknown): Promise<void> {
    if (failure instanceof Refused && failure.fieldErrors.length > 0) {
      this.submitting = 'no';
      await this.updateComplete;
      this.summary.focus();
      this.summary.scrollIntoView({ block: 'start' });
    } else {
      this.failure = failure instanceof Offline ? t('register.offline') : explain(failure);
      this.submitting = 'asked';
    }
  }

  private jump = (event: CustomEvent<string>): void => {
    const field = findField(this.renderRoot, event.detail);
    field?.scrollIntoView({ block: 'center' });
    field?.focus();
  };

  private warn = (event: BeforeUnloadEvent): void => {
    if (this.draft.unsaved || this.evidence.busy) event.preventDefault();
  };
}
