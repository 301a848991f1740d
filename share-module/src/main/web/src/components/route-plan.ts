import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { RoutePreview } from '../api/types';
import { Element } from '../app/element';
import { base } from '../styles/base';
import { t } from '../text/text';

/** The stages of a route, one after the other; who signs at the same time stands in one stage. */
@customElement('bb-route-plan')
export class RoutePlan extends Element {
  static override styles = [
    base,
    css`
      ol {
        display: grid;
        gap: 0.5rem;
      }

      .stage {
        display: grid;
        grid-template-columns: 1.9rem 1fr;
        gap: 0.6rem;
      }

      .index {
        display: grid;
        place-items: center;
        width: 1.7rem;
        height: 1.7rem;
        border-radius: 50%;
        background: var(--bb-blue);
        color: #fff;
        font-size: 0.875rem;
        font-weight: 600;
      }

      li li + li {
        margin-top: 0.25rem;
      }

      .left-out {
        margin-top: 0.75rem;
        padding-top: 0.5rem;
        border-top: 1px dashed var(--bb-line-strong);
      }
    `,
  ];

  @property({ attribute: false }) plan: RoutePreview = {};

  protected override render() {
    const { stages = [], leftOut = [] } = this.plan;
    return html`<ol>
        ${stages.map(
          (stage, index) =>
            html`<li class="stage">
              <span class="index" aria-hidden="true">${index + 1}</span>
              <div>
                ${stage.length > 1 ? html`<p class="small soft">${t('route.atOnce')}</p>` : nothing}
                <ul>
                  ${stage.map(
                    ({ role, signerName, reason }) =>
                      html`<li>
                        <strong>${this.label('stepRoles', role)}</strong> ${signerName}
                        ${reason ? html`<span class="small soft">${reason}</span>` : nothing}
                      </li>`,
                  )}
                </ul>
              </div>
            </li>`,
        )}
      </ol>
      ${
        leftOut.length > 0
          ? html`<div class="left-out small">
              <p><strong>${t('route.leftOut')}</strong></p>
              <ul>
                ${leftOut.map(({ role, reason }) => html`<li>${this.label('stepRoles', role)} ${reason}</li>`)}
              </ul>
            </div>`
          : nothing
      }`;
  }
}
