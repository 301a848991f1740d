import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Evidence } from '../api/types';
import { Element } from '../app/element';
import { api } from '../app/services';
import { base } from '../styles/base';
import { controls } from '../styles/controls';
import { beside, date, fileSize } from '../text/format';
import { t } from '../text/text';
import { fileType } from './file-type';
import './evidence-description';
import './preview-dialog';

/** Evidence of an entry: look at it, fetch it; in a draft also describe it and take it out. */
@customElement('bb-evidence-list')
export class EvidenceList extends Element {
  static override styles = [
    base,
    controls,
    css`
      li {
        padding: 0.75rem 0;
        border-bottom: 1px solid var(--bb-line);
      }

      li:last-child {
        border-bottom: 0;
      }

      .name {
        font-weight: 600;
        overflow-wrap: anywhere;
      }

      .digest {
        overflow-wrap: anywhere;
        font-family: var(--bb-mono);
        font-size: 0.8125rem;
      }

      .remark {
        margin-top: 0.25rem;
        color: var(--bb-amber);
        font-size: 0.9375rem;
      }

      summary {
        width: fit-content;
        min-height: 1.5rem;
        color: var(--bb-blue);
        font-size: 0.875rem;
        cursor: pointer;
      }
    `,
  ];

  @property() dossierId = '';
  @property({ attribute: false }) evidence: Evidence[] = [];
  @property({ type: Boolean }) editable = false;
  @state() private shown: Evidence | undefined;

  protected override render() {
    return html`<ul>
        ${repeat(
          this.evidence,
          (evidence) => evidence.id,
          (evidence) => this.item(evidence),
        )}
      </ul>
      ${
        this.shown
          ? html`<bb-preview-dialog
              .dossierId=${this.dossierId}
              .evidence=${this.shown}
              @bb-close=${() => (this.shown = undefined)}
            ></bb-preview-dialog>`
          : nothing
      }`;
  }

  private item(evidence: Evidence) {
    return html`<li>
      <p class="name">${evidence.name}</p>
      <p class="small soft number">
        ${beside([
          this.editable ? undefined : this.label('evidenceKinds', evidence.kind),
          this.editable ? undefined : this.label('evidenceForms', evidence.evidenceForm),
          fileSize(evidence.size),
          fileType(evidence.detectedType),
          evidence.addedAt && t('evidence.addedOn', { date: date(evidence.addedAt) }),
        ])}
        ${evidence.supplement ? html`<span class="tag blue">${t('evidence.supplement')}</span>` : nothing}
      </p>
      ${this.editable ? nothing : this.origin(evidence)} ${this.remarks(evidence)}
      <div class="row">
        ${
          evidence.preview && evidence.preview !== 'NONE'
            ? html`<button
                class="plain"
                aria-label=${t('evidence.previewNamed', { name: evidence.name })}
                @click=${() => (this.shown = evidence)}
              >
                ${t('evidence.preview')}
              </button>`
            : nothing
        }
        <a
          class="button plain"
          href=${api().contentAddress(this.dossierId, evidence.id, true)}
          download=${evidence.name}
          aria-label=${t('evidence.downloadNamed', { name: evidence.name })}
          >${t('evidence.download')}</a
        >
        ${
          this.editable
            ? html`<button
                class="plain danger"
                aria-label=${t('evidence.removeNamed', { name: evidence.name })}
                @click=${() => this.tell('bb-remove', evidence)}
              >
                ${t('action.remove')}
              </button>`
            : nothing
        }
      </div>
      ${
        this.editable
          ? html`<bb-evidence-description
              .value=${evidence}
              @bb-describe=${(event: CustomEvent) =>
                this.tell('bb-described', { evidence, description: event.detail as unknown })}
            ></bb-evidence-description>`
          : this.digests(evidence)
      }
    </li>`;
  }

  private origin({ source, obtainedAt }: Evidence) {
    const parts = [
      source && t('evidence.from', { source }),
      obtainedAt && t('evidence.obtainedOn', { date: date(obtainedAt) }),
    ];
    return parts.some(Boolean) ? html`<p class="small">${beside(parts.map((part) => part || undefined))}</p>` : nothing;
  }

  private remarks(evidence: Evidence) {
    const twin = this.evidence.find((other) => other.id === evidence.duplicateOf);
    return html`
      ${twin ? html`<p class="remark">${t('evidence.duplicate', { name: twin.name })}</p>` : nothing}
      ${
        evidence.declaredTypeDiffers
          ? html`<p class="remark">${t('evidence.typeDiffers', { type: fileType(evidence.detectedType) ?? '' })}</p>`
          : nothing
      }
    `;
  }

  private digests({ sha256, sm3, detectedType }: Evidence) {
    if (!sha256) return nothing;
    return html`<details>
      <summary>${t('evidence.digests')}</summary>
      <p class="digest">${t('evidence.type', { type: detectedType ?? '' })}</p>
      <p class="digest">${t('evidence.sha256', { digest: sha256 })}</p>
      ${sm3 ? html`<p class="digest">${t('evidence.sm3', { digest: sm3 })}</p>` : nothing}
    </details>`;
  }
}
