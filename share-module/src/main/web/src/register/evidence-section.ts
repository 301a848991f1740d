import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Evidence, EvidenceDescription } from '../api/types';
import { api } from '../app/services';
import { announce, suspended } from '../app/store';
import { explain } from '../components/loading';
import { t } from '../text/text';
import { UploadQueue } from '../evidence/upload-queue';
import { Descriptions } from './descriptions';
import { FormSection } from './form-section';
import '../evidence/drop-zone';
import '../evidence/evidence-list';
import '../evidence/upload-list';
import '../components/dialog';

type Described = CustomEvent<{ evidence: Evidence; description: EvidenceDescription }>;

/** Article 6: what was extracted and kept. Says `bb-evidence` when the server's list has changed. */
@customElement('bb-evidence-section')
export class EvidenceSection extends FormSection {
  @property({ attribute: false }) evidence: Evidence[] = [];
  @property() dossierId: string | undefined;
  /** Begins the draft when the first file comes before the first word. */
  @property({ attribute: false }) ensureDraft!: () => Promise<string | undefined>;
  @state() private removing: Evidence | undefined;
  @state() private failure = '';
  @state() private turn = 0;
  private readonly descriptions = new Descriptions(
    (id, description) => api().describeEvidence(this.dossierId ?? '', id, description),
    () => {
      this.requestUpdate();
      this.tell('bb-evidence');
    },
  );

  private readonly queue = new UploadQueue(
    async (file, description, progress, signal) => {
      const id = await this.ensureDraft();
      if (!id) throw new Error('No draft could be begun.');
      return api().addEvidence(id, file, description, progress, signal);
    },
    () => this.turn++,
    (evidence) => {
      announce(t('evidence.arrived', { name: evidence.name }));
      this.tell('bb-evidence');
    },
  );

  /** Whether files are still on their way. */
  get busy(): boolean {
    return this.queue.busy;
  }

  /** Whether the server has all that was typed about the files; sends what it has not. */
  settled(): Promise<boolean> {
    return this.descriptions.flush();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (suspended()) return;
    this.queue.cancelAll();
    this.descriptions.close();
  }

  protected override render() {
    const failure = this.failure || (this.descriptions.failure ? explain(this.descriptions.failure) : '');
    return this.section(
      'form.evidence',
      html`<p class="soft">${t('form.evidenceHint')}</p>
        ${this.error('evidence' as never) ? html`<p class="error-text">${this.error('evidence' as never)}</p>` : nothing}
        <bb-evidence-list
          editable
          .dossierId=${this.dossierId ?? ''}
          .evidence=${this.descriptions.over(this.evidence)}
          @bb-remove=${(event: CustomEvent<Evidence>) => (this.removing = event.detail)}
          @bb-described=${this.described}
        ></bb-evidence-list>
        <bb-upload-list .queue=${this.queue} .turn=${this.turn}></bb-upload-list>
        ${failure ? html`<p class="error-text" role="alert">${failure}</p>` : nothing}
        <bb-drop-zone pasting @bb-files=${this.take}></bb-drop-zone>
        ${this.removing ? this.removal(this.removing) : nothing}`,
    );
  }

  private removal(evidence: Evidence) {
    return html`<bb-dialog heading=${t('evidence.removeTitle')} @bb-close=${() => (this.removing = undefined)}>
      <p>${t('evidence.removeText', { name: evidence.name })}</p>
      <button slot="buttons" @click=${() => (this.removing = undefined)}>${t('action.keep')}</button>
      <button slot="buttons" class="danger" @click=${() => void this.takeOut(evidence)}>${t('action.remove')}</button>
    </bb-dialog>`;
  }

  private take = (event: CustomEvent<File[]>): void => {
    const limits = this.state.vocabulary?.limits;
    this.queue.add(event.detail, { bytes: limits?.uploadBytes, files: limits?.files }, this.evidence.length);
  };

  private async takeOut(evidence: Evidence): Promise<void> {
    this.removing = undefined;
    this.descriptions.forget(evidence.id);
    await this.attempt(() => api().removeEvidence(this.dossierId ?? '', evidence.id));
    announce(t('evidence.removed', { name: evidence.name }));
  }

  private described = (event: Described): void => {
    this.descriptions.type(event.detail.evidence.id, event.detail.description);
  };

  private async attempt(act: () => Promise<unknown>): Promise<void> {
    try {
      await act();
      this.failure = '';
    } catch (failure) {
      this.failure = explain(failure);
    }
    this.tell('bb-evidence');
  }
}
