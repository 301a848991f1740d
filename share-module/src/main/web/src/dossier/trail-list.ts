import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Step, Trail, TrailLine } from '../api/types';
import { Element } from '../app/element';
import { api } from '../app/services';
import { base } from '../styles/base';
import { controls } from '../styles/controls';
import { Loading } from '../components/loading';
import { beside, dateTime } from '../text/format';
import { t } from '../text/text';
import { trailDetail } from './trail-detail';

/** 全程留痕 (article 5): who did what and when, and whether the chain of it still holds. */
@customElement('bb-trail')
export class TrailList extends Element {
  static override styles = [
    base,
    controls,
    css`
      ol {
        margin-top: 0.75rem;
        border-inline-start: 2px solid var(--bb-line);
      }

      li {
        position: relative;
        padding: 0 0 0.9rem 1.25rem;
        overflow-wrap: anywhere;
      }

      .digest {
        display: block;
        color: var(--bb-ink-soft);
        font-family: var(--bb-mono);
        font-size: 0.8125rem;
      }

      li::before {
        content: '';
        position: absolute;
        left: -6px;
        top: 0.5rem;
        width: 10px;
        height: 10px;
        border-radius: 50%;
        background: var(--bb-blue);
      }
    `,
  ];

  @property() dossierId = '';
  @property({ attribute: false }) steps: Step[] = [];
  /** Changes when the entry does: the trail is read again. */
  @property() etag = '';
  private readonly trail = new Loading<Trail>(this);

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('dossierId') || changed.has('etag')) {
      void this.trail.load(() => api().getTrail(this.dossierId));
    }
  }

  protected override render() {
    return this.trail.show(
      ({ items = [], chainHolds, signaturesHold }) =>
        html`<p class="row">
            ${this.verdict(chainHolds, t('trail.chainHolds'), t('trail.chainBroken'))}
            ${this.verdict(signaturesHold, t('trail.signaturesHold'), t('trail.signaturesBroken'))}
          </p>
          <ol>
            ${items.map(
              (line) =>
                html`<li>
                  <strong>${this.label('trailActs', line.act)}</strong>
                  ${line.actorName ?? line.actor} ${line.detail ? this.detail(line) : nothing}
                  <p class="small soft number">
                    ${dateTime(line.at)} ${line.origin ? t('trail.origin', { origin: line.origin }) : nothing}
                  </p>
                </li>`,
            )}
          </ol>`,
    );
  }

  private detail({ act, detail = '', subject }: TrailLine) {
    const { role, digest, words } = trailDetail(detail);
    const step = this.steps.find(({ id }) => id === subject);
    const signer = act === 'STEP_OPENED' ? step?.signerName : undefined;
    return html`<p class="small">
      ${beside([role && this.label('stepRoles', role), signer, words])}
      ${digest ? html`<span class="digest">${t('trail.digest', { digest })}</span>` : nothing}
    </p>`;
  }

  private verdict(holds: boolean | undefined, good: string, bad: string) {
    if (holds === undefined) return nothing;
    return html`<span class="tag ${holds ? 'green' : 'red'}">${holds ? good : bad}</span>`;
  }
}
