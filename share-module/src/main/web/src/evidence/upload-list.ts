import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { Element } from '../app/element';
import { base } from '../styles/base';
import { controls } from '../styles/controls';
import { explain } from '../components/loading';
import { fileSize } from '../text/format';
import { t } from '../text/text';
import { canRetry, type Upload, type UploadQueue } from './upload-queue';
import './evidence-description';

/** Files on their way: how far each is, and how to stop it or try again. */
@customElement('bb-upload-list')
export class UploadList extends Element {
  static override styles = [
    base,
    controls,
    css`
      li {
        padding: 0.6rem 0;
        border-bottom: 1px solid var(--bb-line);
      }

      .name {
        flex: 1 1 12rem;
        overflow-wrap: anywhere;
      }

      progress {
        width: 100%;
        height: 0.5rem;
        accent-color: var(--bb-blue);
      }
    `,
  ];

  @property({ attribute: false }) queue!: UploadQueue;
  /** Makes the list render again; the queue itself stays the same object. */
  @property({ type: Number }) turn = 0;

  protected override render() {
    const { uploads, objections } = this.queue;
    return html`
      ${objections.map(
        ({ file, reason }) =>
          html`<p class="error-text" role="alert">${t(`evidence.objection.${reason}`, { name: file.name })}</p>`,
      )}
      <ul>
        ${repeat(
          uploads,
          (upload) => upload.key,
          (upload) => this.upload(upload),
        )}
      </ul>
    `;
  }

  private upload(upload: Upload) {
    const { file, key, state } = upload;
    return html`<li>
      <div class="row">
        <span class="name">${file.name}</span>
        <span class="small soft number">${fileSize(file.size)}</span>
        ${
          state === 'failed' && canRetry(upload)
            ? html`<button class="plain" @click=${() => this.queue.retry(key)}>${t('action.retry')}</button>`
            : nothing
        }
        <button
          class="plain danger"
          aria-label=${t('evidence.cancelNamed', { name: file.name })}
          @click=${() => this.queue.cancel(key)}
        >
          ${t(state === 'sending' ? 'action.cancel' : 'action.remove')}
        </button>
      </div>
      ${this.progress(upload)}
      ${
        state === 'described'
          ? html`<bb-evidence-description
              .value=${upload.description}
              @bb-describe=${(event: CustomEvent) => this.queue.describe(key, event.detail as Upload['description'])}
            ></bb-evidence-description>`
          : nothing
      }
    </li>`;
  }

  private progress({ file, state, sent, failure }: Upload) {
    if (state === 'failed') return html`<p class="error-text" role="alert">${explain(failure)}</p>`;
    if (state === 'waiting') return html`<p class="small soft">${t('evidence.waiting')}</p>`;
    if (state !== 'sending') return nothing;
    const percent = Math.floor((sent / file.size) * 100);
    return html`<progress
        max="100"
        .value=${percent}
        aria-label=${t('evidence.progressOf', { name: file.name })}
      ></progress>
      <p class="small soft number">
        ${
          percent === 100
            ? t('evidence.checking')
            : t('evidence.sent', { sent: fileSize(sent), total: fileSize(file.size), percent })
        }
      </p>`;
  }
}
