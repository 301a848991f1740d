import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Element } from '../app/element';
import { api } from '../app/services';
import { announce, suspended } from '../app/store';
import { UploadQueue } from '../evidence/upload-queue';
import { base } from '../styles/base';
import { controls } from '../styles/controls';
import { t } from '../text/text';
import '../evidence/drop-zone';
import '../evidence/upload-list';

/** Evidence added after submission is sealed on arrival: so it is described first and sent then. */
@customElement('bb-supplement')
export class Supplement extends Element {
  static override styles = [base, controls];

  @property() dossierId = '';
  @property({ type: Number }) already = 0;
  @state() private turn = 0;

  private readonly queue = new UploadQueue(
    (file, description, progress, signal) => api().addEvidence(this.dossierId, file, description, progress, signal),
    () => this.turn++,
    (evidence) => {
      announce(t('evidence.arrived', { name: evidence.name }));
      this.tell('bb-evidence');
    },
  );

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (suspended()) return;
    this.queue.cancelAll();
  }

  protected override render() {
    const ready = this.queue.uploads.filter((upload) => upload.state === 'described').length;
    return html`
      <p class="small soft">${t('supplement.text')}</p>
      <bb-upload-list .queue=${this.queue} .turn=${this.turn}></bb-upload-list>
      <bb-drop-zone pasting @bb-files=${this.take}></bb-drop-zone>
      ${
        ready > 0
          ? html`<p class="row">
              <button class="primary" @click=${() => this.queue.release()}>
                ${t('supplement.send', { n: ready })}
              </button>
            </p>`
          : nothing
      }
    `;
  }

  private take = (event: CustomEvent<File[]>): void => {
    const limits = this.state.vocabulary?.limits;
    this.queue.add(event.detail, { bytes: limits?.uploadBytes, files: limits?.files }, this.already, true);
  };
}
