import { html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Dossier, Step } from '../api/types';
import { Element } from '../app/element';
import { routeTo } from '../app/router';
import { api } from '../app/services';
import { Loading } from '../components/loading';
import { date, dateTime } from '../text/format';
import { t } from '../text/text';
import { dossierStyles } from './dossier-styles';
import '../evidence/evidence-list';
import '../components/clock';
import '../components/status';
import './earlier-forms';
import './form-sheet';
import { startingAct, type SigningAct } from './sign-panel';
import './conflicts';
import './namesake-prompt';
import './package-card';
import './remarks';
import './step-track';
import './supplement';
import './trail-list';
import './watermark';

/** 登记件: the form as the regulation prints it, and beside it all that belongs to it. */
@customElement('bb-dossier-page')
export class DossierPage extends Element {
  static override styles = dossierStyles;

  @property() dossierId = '';
  @state() private message = '';
  @state() private warning = '';
  @state() private trailOpen = false;
  @state() private recused = false;
  @query('bb-sign-panel') private signPanel!: HTMLElement;
  private readonly dossier = new Loading<Dossier>(this);
  private started = false;

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (!changed.has('dossierId')) return;
    this.dossier.value = undefined;
    this.recused = false;
    this.started = false;
    this.message = this.state.route.query['submitted'] ? t('dossier.submitted') : '';
    this.read();
  }

  // Links from lists and from Share lead to what one came for.
  protected override updated(): void {
    const { act } = this.state.route.query;
    if (this.started || !this.dossier.value || act === undefined) return;
    this.started = true;
    void this.updateComplete.then(() => {
      const target = this.renderRoot.querySelector<HTMLElement>(act === 'supplement' ? '.supplement' : 'bb-sign-panel');
      if (target instanceof HTMLDetailsElement) target.open = true;
      target?.scrollIntoView({ block: 'start' });
      target?.querySelector<HTMLElement>('summary')?.focus();
      if (act !== 'supplement') target?.focus();
    });
  }

  protected override render() {
    if (this.recused) {
      return html`<h1 tabindex="-1">${t('dossier.title')}</h1>
        <div class="notice good">
          <p>${this.message}</p>
          <p><a href=${routeTo('steps')}>${t('list.steps')}</a></p>
        </div>`;
    }
    return this.dossier.show((dossier) => this.page(dossier));
  }

  private page(dossier: Dossier) {
    const step = dossier.steps.find(({ id }) => id === dossier.may.sign);
    return html`
      <header>
        <h1 tabindex="-1">${dossier.number ?? t('dossier.untitled')}</h1>
        <bb-status .value=${dossier.status}></bb-status>
        ${dossier.late ? html`<span class="tag amber">${t('dossier.late')}</span>` : nothing}
        <div class="actions">
          ${step ? html`<button class="primary to-sign" @click=${this.toSigning}>${t('dossier.toSigning')}</button>` : nothing}
          ${
            dossier.may.edit
              ? html`<a class="button primary" href=${routeTo('register', dossier.id)}>${t('dossier.edit')}</a>`
              : nothing
          }
          <a class="button" href=${api().printAddress(dossier.id)} target="_blank" rel="noopener"
            >${t('dossier.print')}</a
          >
        </div>
      </header>
      <div role="status">${this.message ? html`<p class="notice good">${this.message}</p>` : nothing}</div>
      ${this.warning ? html`<p class="notice warning" role="alert">${this.warning}</p>` : nothing}
      ${this.returned(dossier)}
      <bb-namesake-prompt .dossier=${dossier} @bb-changed=${this.changed}></bb-namesake-prompt>
      <div class="columns">
        <div class="sheet">
          <bb-form-sheet .dossier=${dossier}></bb-form-sheet>
          ${dossier.watermark ? html`<bb-watermark text=${dossier.watermark}></bb-watermark>` : nothing}
        </div>
        <aside aria-label=${t('dossier.beside')}>
          ${step ? this.signing(dossier, step) : nothing}
          ${dossier.may.makePackage ? html`<bb-package-card .dossierId=${dossier.id}></bb-package-card>` : nothing}
          ${this.progress(dossier)}
          <bb-conflicts .dossier=${dossier} @bb-changed=${this.changed}></bb-conflicts>
        </aside>
        <div class="below">${this.evidence(dossier)} ${this.versions(dossier)} ${this.trail(dossier)}</div>
      </div>
    `;
  }

  private returned({ returned, may }: Dossier) {
    if (!returned) return nothing;
    return html`<div class="notice warning">
      <h2>${t('register.returned', { by: returned.by ?? '', date: date(returned.at) })}</h2>
      <p class="words">${returned.reason}</p>
      ${may.edit ? html`<p>${t('dossier.returnedHint')}</p>` : nothing}
    </div>`;
  }

  private signing(dossier: Dossier, step: Step) {
    return html`<bb-sign-panel
      .dossier=${dossier}
      .step=${step}
      act=${startingAct(this.state.route.query['act'])}
      @bb-signed=${this.signed}
      @bb-stale=${this.stale}
    ></bb-sign-panel>`;
  }

  private progress(dossier: Dossier) {
    const steps = dossier.steps.filter((step) => step.revision === dossier.revision);
    return html`<section class="card" aria-labelledby="progress">
      <h2 id="progress">${t('dossier.progress')}</h2>
      <p class="small soft number">
        ${dossier.submittedAt ? t('dossier.submittedAt', { time: dateTime(dossier.submittedAt) }) : t('dossier.notSubmitted')}
      </p>
      ${dossier.status === 'FOR_SUPERIOR' ? html`<p class="notice">${t('dossier.forSuperior')}</p>` : nothing}
      <bb-step-track .steps=${steps}></bb-step-track>
    </section>`;
  }

  private evidence(dossier: Dossier) {
    const { evidence, may, status } = dossier;
    return html`<section class="card" aria-labelledby="evidence">
      <h2 id="evidence">${t('dossier.evidence', { n: evidence.length })}</h2>
      ${evidence.length === 0 ? html`<p class="soft">${t('dossier.noEvidence')}</p>` : nothing}
      <bb-evidence-list .dossierId=${dossier.id} .evidence=${evidence}></bb-evidence-list>
      ${
        may.addEvidence && status !== 'DRAFT' && !may.edit
          ? html`<details class="supplement">
              <summary>${t('supplement.title')}</summary>
              <bb-supplement
                .dossierId=${dossier.id}
                .already=${evidence.length}
                @bb-evidence=${() => this.read()}
              ></bb-supplement>
            </details>`
          : nothing
      }
      <bb-remarks .dossier=${dossier} @bb-changed=${this.changed}></bb-remarks>
    </section>`;
  }

  private changed = (event: CustomEvent<Dossier | undefined>): void => {
    if (event.detail) this.dossier.value = event.detail;
    // Nothing came back: one may not read it any more.
    else this.read();
    this.requestUpdate();
  };

  private versions(dossier: Dossier) {
    if (!dossier.earlierForms?.length) return nothing;
    return html`<section class="card" aria-labelledby="versions">
      <h2 id="versions">${t('versions.title')}</h2>
      <bb-earlier-forms .dossier=${dossier}></bb-earlier-forms>
    </section>`;
  }

  private trail(dossier: Dossier) {
    if (dossier.status === 'DRAFT') return nothing;
    return html`<section class="card" aria-labelledby="trail">
      <details @toggle=${(event: Event) => (this.trailOpen = (event.target as HTMLDetailsElement).open)}>
        <summary><h2 id="trail">${t('trail.title')}</h2></summary>
        ${this.trailOpen ? html`<bb-trail .steps=${dossier.steps} .dossierId=${dossier.id} .etag=${dossier.etag}></bb-trail>` : nothing}
      </details>
    </section>`;
  }

  private read(): void {
    const { dossierId } = this;
    void this.dossier.load(() => api().getDossier(dossierId));
  }

  private toSigning = (): void => {
    this.signPanel.scrollIntoView({ block: 'start' });
    this.signPanel.querySelector<HTMLElement>('bb-text-field')?.focus();
  };

  private signed = async (event: CustomEvent<{ dossier?: Dossier; act: SigningAct }>): Promise<void> => {
    const { dossier, act } = event.detail;
    this.warning = '';
    this.message = t(`sign.done.${act}`);
    this.recused = dossier === undefined;
    if (dossier) this.dossier.value = dossier;
    this.tell('bb-waiting-changed');
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('h1')?.focus();
    scrollTo({ top: 0 });
  };

  private stale = (event: CustomEvent<string>): void => {
    this.warning = t('dossier.stale', { reason: event.detail });
    this.read();
  };
}
