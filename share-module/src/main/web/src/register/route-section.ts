import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ReportOption, RoutePreview } from '../api/types';
import { Loading } from '../components/loading';
import { api } from '../app/services';
import { t } from '../text/text';
import { FormSection } from './form-section';
import '../components/choice-field';
import '../components/route-plan';

/** How the record is reported, and whom it therefore goes to (article 13). */
@customElement('bb-route-section')
export class RouteSection extends FormSection {
  static override styles = [
    FormSection.styles,
    css`
      .plan {
        margin-top: 1.1rem;
        padding: 1rem 1.25rem;
        border: 1px solid var(--bb-line);
        border-radius: var(--bb-radius);
        background: var(--bb-ground);
      }

      .plan h3 {
        margin-bottom: 0.5rem;
      }
    `,
  ];

  @property() dossierId: string | undefined;
  /** Changes with every saving: the plan depends on who the intervener is. */
  @property() etag: string | undefined;
  private readonly preview = new Loading<RoutePreview>(this);

  get plan(): RoutePreview | undefined {
    return this.preview.value;
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    const { dossierId } = this;
    if (!dossierId || !(changed.has('etag') || changed.has('dossierId'))) return;
    void this.preview.load(async () => {
      const plan = await api().previewRoute(dossierId, this.option);
      this.tell('bb-plan', plan);
      return plan;
    });
  }

  protected override render() {
    return this.section(
      'form.route',
      html`<bb-choice-field
          name="reportOption"
          caption=${t('fields.reportOption')}
          stacked
          .choices=${this.labels('reportOptions')}
          .value=${this.option}
          error=${this.error('reportOption')}
        ></bb-choice-field>
        <div class="plan">
          <h3>${t('form.routePreview')}</h3>
          ${
            this.dossierId
              ? this.preview.show((plan) => html`<bb-route-plan .plan=${plan}></bb-route-plan>`)
              : html`<p class="soft">${t('form.routeAfterFirstWords')}</p>`
          }
          ${this.option === 'USUAL' ? nothing : html`<p class="small soft">${t('form.directNotice')}</p>`}
        </div>`,
    );
  }

  private get option(): ReportOption {
    return this.fields.reportOption ?? 'USUAL';
  }
}
