import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Evidence, EvidencePreview } from '../api/types';
import { Element } from '../app/element';
import { api } from '../app/services';
import { base } from '../styles/base';
import { controls } from '../styles/controls';
import { Loading } from '../components/loading';
import { t } from '../text/text';
import '../components/dialog';

/** Shows a piece of evidence without its leaving the page. */
@customElement('bb-preview-dialog')
export class PreviewDialog extends Element {
  static override styles = [
    base,
    controls,
    css`
      img,
      video {
        display: block;
        max-width: 100%;
        max-height: 70vh;
        margin: 0 auto;
        background: var(--bb-ground);
      }

      audio {
        width: 100%;
      }

      iframe {
        display: block;
        width: 100%;
        height: 72vh;
        border: 1px solid var(--bb-line);
      }

      pre {
        font-family: inherit;
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }

      dl {
        display: grid;
        grid-template-columns: max-content 1fr;
        gap: 0.15rem 1rem;
        margin-bottom: 1rem;
        padding-bottom: 0.75rem;
        border-bottom: 1px solid var(--bb-line);
      }

      dt {
        color: var(--bb-ink-soft);
      }

      dd {
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property() dossierId = '';
  @property({ attribute: false }) evidence!: Evidence;
  private readonly words = new Loading<EvidencePreview>(this);

  protected override firstUpdated(): void {
    const { preview } = this.evidence;
    if (preview === 'TEXT' || preview === 'MAIL') {
      void this.words.load(() => api().previewEvidence(this.dossierId, this.evidence.id));
    }
  }

  protected override render() {
    return html`<bb-dialog wide heading=${this.evidence.name}>
      ${this.content()}
      <a
        slot="buttons"
        class="button"
        href=${api().contentAddress(this.dossierId, this.evidence.id, true)}
        download=${this.evidence.name}
        >${t('evidence.download')}</a
      >
      <button slot="buttons" class="primary" @click=${() => this.tell('bb-close')}>${t('action.close')}</button>
    </bb-dialog>`;
  }

  private content() {
    const { evidence } = this;
    const address = api().contentAddress(this.dossierId, evidence.id);
    switch (evidence.preview) {
      case 'IMAGE':
        return html`<img src=${address} alt=${t('evidence.pictureOf', { name: evidence.name })} />`;
      case 'PDF':
        return html`<iframe src=${address} title=${evidence.name}></iframe>`;
      case 'AUDIO':
        return html`<audio controls preload="metadata" src=${address}></audio>`;
      case 'VIDEO':
        return html`<video controls preload="metadata" src=${address}></video>`;
      default:
        return this.words.show((words) => this.mail(words));
    }
  }

  private mail({ headers = [], text = '', truncated }: EvidencePreview) {
    return html`
      ${
        headers.length > 0
          ? html`<dl>
              ${headers.map(
                ({ name, value }) =>
                  html`<dt>${name}</dt>
                    <dd>${value}</dd>`,
              )}
            </dl>`
          : nothing
      }
      <pre tabindex="0">${text}</pre>
      ${truncated ? html`<p class="soft">${t('evidence.truncated')}</p>` : nothing}
    `;
  }
}
