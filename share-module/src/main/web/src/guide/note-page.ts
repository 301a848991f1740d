import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Refused } from '../api/failures';
import type { Answer, Exemptions } from '../api/exemption';
import { Element } from '../app/element';
import { go, replaceRoute, routeTo } from '../app/router';
import { api } from '../app/services';
import { announce, suspended } from '../app/store';
import { Draft } from '../draft/draft';
import { draftNotices } from '../draft/draft-notices';
import type { Change } from '../components/field';
import { IdempotentRequest } from '../components/idempotent-request';
import { Loading } from '../components/loading';
import { t, type Language } from '../text/text';
import { exemptionNotes, type NoteDraft, type NoteForm } from './exemption-notes';
import { placeView } from './note-place';
import { noteStyles } from './note-styles';
import { chosen, outcomeOf, placeOf, places, QUESTION, withAnswer, type Place } from './places';
import '../draft/save-state';
import '../components/dialog';
import './note-result';

/** One event, led through article 12 question by question; answers are kept, and one may go back at any time. */
@customElement('bb-note-page')
export class NotePage extends Element {
  static override styles = noteStyles;

  @property() noteId: string | undefined;
  @state() private missing = '';
  @state() private discarding = false;
  @state() private leaving = false;
  private draft!: NoteDraft;
  private readonly guide = new Loading<Exemptions>(this);
  private readonly opening = new Loading<true>(this);
  private readonly concluding = new IdempotentRequest(this);
  private shown: Place | undefined;
  /** Language in which the guide was read. */
  private spoken: Language | undefined;

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
    if (this.spoken !== this.state.language) {
      this.spoken = this.state.language;
      void this.guide.load(() => api().getExemptions());
    }
    if (!changed.has('noteId') && this.hasUpdated) return;
    // The note just begun here gets its id in the address; it is the one already on the page.
    if (this.hasUpdated && this.noteId !== undefined && this.draft.id === this.noteId) return;
    if (this.hasUpdated) this.draft.close();
    const draft = new Draft(exemptionNotes(api()), this.state.me?.account ?? '', () => this.draftChanged());
    this.draft = draft;
    void this.opening.load(async () => {
      await draft.open(this.noteId);
      return true;
    });
  }

  protected override render() {
    return html`<h1 tabindex="-1">${t('note.title')}</h1>
      ${this.opening.show(() => this.guide.show((guide) => (this.concluded ? this.result(guide) : this.way(guide))))}`;
  }

  // Going on or back leads the keyboard and the screen reader to what is asked now.
  protected override updated(): void {
    const { guide } = this;
    if (!guide.value || !this.opening.value) return;
    const place = this.concluded ? 'outcome' : this.place(guide.value);
    const before = this.shown;
    this.shown = place;
    if (before !== undefined && before !== place) void this.onNavigated();
  }

  private async onNavigated(): Promise<void> {
    await this.updateComplete;
    const target = this.renderRoot.querySelector<HTMLElement>('.place');
    target?.focus();
    scrollTo({ top: 0 });
  }

  private result(guide: Exemptions) {
    return html`<bb-note-result
      class="place"
      tabindex="-1"
      .guide=${guide}
      .note=${this.draft.entry}
      ?busy=${this.concluding.busy}
      complaint=${this.concluding.failure ? this.concluding.complaint : ''}
      @bb-record=${this.record}
    ></bb-note-result>`;
  }

  private way(guide: Exemptions) {
    const { draft } = this;
    const place = this.place(guide);
    const way = places(guide, draft.fields);
    const index = way.indexOf(place);
    const wrong = draft.errors.get('');
    return html`${draftNotices(draft)} ${wrong ? html`<p class="notice error" role="alert">${wrong}</p>` : nothing}
      <form
        novalidate
        @submit=${(event: Event) => event.preventDefault()}
        @bb-change=${this.changed}
        @bb-fields=${this.factsChanged}
      >
        ${placeView(guide, place, draft, this.missing)}
      </form>
      ${this.concluding.failure ? html`<p class="notice error" role="alert">${this.concluding.complaint}</p>` : nothing}
      <div class="bar">
        <bb-save-state role="status" .value=${draft.state} .savedAt=${draft.savedAt}></bb-save-state>
        <div class="row">
          ${
            draft.entry?.may.delete
              ? html`<button class="danger" @click=${() => (this.discarding = true)}>${t('note.discard')}</button>`
              : nothing
          }
          ${index > 0 ? html`<button @click=${() => this.to(way[index - 1])}>${t('note.back')}</button>` : nothing}
          ${
            place === 'outcome'
              ? this.conclusionButtons(guide)
              : html`<button class="primary" ?disabled=${this.leaving} @click=${() => this.on(guide, place)}>
                  ${t(this.leaving ? 'saving.saving' : 'note.on')}
                </button>`
          }
        </div>
      </div>
      ${this.discarding ? this.discardDialog() : nothing}`;
  }

  private conclusionButtons(guide: Exemptions) {
    const must = outcomeOf(guide, this.draft.fields) === 'MUST_RECORD';
    const { busy, state } = this.concluding;
    const caption = state === 'waiting' ? 'deed.waiting' : busy ? 'note.busy' : undefined;
    return html`<button class=${must ? '' : 'primary'} ?disabled=${busy} @click=${() => this.conclude(false)}>
        ${t(caption ?? 'note.conclude')}
      </button>
      ${
        must
          ? html`<button class="primary" ?disabled=${busy} @click=${() => this.conclude(true)}>
              ${t(caption ?? 'note.concludeAndRecord')}
            </button>`
          : nothing
      }`;
  }

  private discardDialog() {
    return html`<bb-dialog heading=${t('note.discardTitle')} @bb-close=${() => (this.discarding = false)}>
      <p>${t('note.discardText')}</p>
      <button slot="buttons" @click=${() => (this.discarding = false)}>${t('action.keep')}</button>
      <button slot="buttons" class="danger" @click=${this.discard}>${t('note.discard')}</button>
    </bb-dialog>`;
  }

  private get concluded(): boolean {
    return this.draft.entry?.state === 'CONCLUDED';
  }

  /** Where the address says, as far as the answers lead there. */
  private place(guide: Exemptions): Place {
    const way = places(guide, this.draft.fields);
    const asked = this.state.route.query['at'];
    const last = way[way.length - 1] ?? 'exemption';
    if (asked === undefined) return this.noteId === undefined ? 'exemption' : last;
    return way.find((place) => place === asked) ?? last;
  }

  private to(place: Place | undefined): void {
    this.missing = '';
    if (place) go(routeTo('note', this.draft.id, { at: place }));
  }

  private async on(guide: Exemptions, place: Place): Promise<void> {
    const way = places(guide, this.draft.fields);
    const next = way[way.indexOf(place) + 1];
    if (!next) {
      this.missing = t('note.chooseFirst');
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>('bb-note-exemption, bb-note-question')?.focus();
      return;
    }
    // The outcome is the server's, and so needs the answers there; nothing else waits for them.
    const saving = this.draft.flush();
    if (next === 'outcome') {
      this.leaving = true;
      const saved = await saving;
      this.leaving = false;
      if (!saved) return;
    }
    this.to(next);
  }

  private changed = (event: CustomEvent<Change>): void => {
    const { name, value } = event.detail;
    this.missing = '';
    const exemption = this.guide.value && chosen(this.guide.value, this.draft.fields);
    if (name.startsWith(QUESTION)) {
      if (exemption) {
        const question = name.slice(QUESTION.length);
        this.draft.change(withAnswer(exemption, this.draft.fields, question, value as Answer));
      }
    } else if (name === 'exemption') {
      // Another exemption has other questions.
      if (value !== this.draft.fields.exemption)
        this.draft.change({ exemption: value as NoteForm['exemption'], answers: undefined });
    } else {
      this.draft.change({ [name]: value });
    }
  };

  private factsChanged = (event: CustomEvent<NoteForm>): void => this.draft.change(event.detail);

  private async conclude(record: boolean): Promise<void> {
    const done = await this.concluding.do('conclude', () => this.draft.submit());
    const { failure } = this.concluding;
    if (failure instanceof Refused && failure.fieldErrors.length > 0) this.to(placeOf(failure.fieldErrors[0]?.field));
    if (!done) return;
    announce(t('note.concluded'));
    if (record) await this.record();
    else go(routeTo('note', done.id));
  }

  private record = async (): Promise<void> => {
    const { id } = this.draft;
    if (id === undefined) return;
    const dossier = await this.concluding.do('record', () => api().recordFromNote(id));
    if (dossier) go(routeTo('register', dossier.id));
  };

  private discard = async (): Promise<void> => {
    this.discarding = false;
    try {
      await this.draft.discard();
      go(routeTo('guide'));
    } catch {
      this.draft.errors.set('', t('failure.unknown'));
      this.requestUpdate();
    }
  };

  private draftChanged(): void {
    const { id } = this.draft;
    if (id !== undefined && this.noteId !== id && this.isConnected) {
      replaceRoute(routeTo('note', id, this.state.route.query));
    }
    this.requestUpdate();
  }

  private warn = (event: BeforeUnloadEvent): void => {
    if (this.draft.unsaved) event.preventDefault();
  };
}
