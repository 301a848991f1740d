import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { DossierPage, DossierStatus, StepPage } from '../api/types';
import { Element } from '../app/element';
import { routeTo } from '../app/router';
import { api } from '../app/services';
import { base } from '../styles/base';
import { controls } from '../styles/controls';
import { Loading } from '../components/loading';
import { t } from '../text/text';
import '../consent/consent-list';
import './entry-list';
import './step-list';
import { leadBackFromBeyond } from '../components/pager';
import '../components/tabs';

/** All of one's entries, or all of one's signatures, page by page. */
@customElement('bb-list-page')
export class ListPage extends Element {
  static override styles = [
    base,
    controls,
    css`
      :host {
        max-width: 60rem;
        margin-inline: auto;
      }

      h1 {
        margin-bottom: 0.75rem;
      }
    `,
  ];

  @property() what: 'entries' | 'steps' = 'entries';
  private readonly entries = new Loading<DossierPage>(this);
  private readonly steps = new Loading<StepPage>(this);
  private asked = '';

  protected override willUpdate(): void {
    const query = this.state.route.query;
    const now = `${this.what} ${JSON.stringify(query)}`;
    if (now === this.asked) return;
    this.asked = now;
    const skip = Number(query['skip'] ?? 0) || 0;
    if (this.what === 'entries') {
      const status = query['status'] as DossierStatus | undefined;
      void this.entries
        .load(() => api().listMyDossiers({ skip, status }))
        .then(() => leadBackFromBeyond(this.entries.value, this.state.route));
    } else {
      const state = query['state'] === 'DONE' ? 'DONE' : 'OPEN';
      void this.steps
        .load(() => api().listMySteps({ skip, state }))
        .then(() => leadBackFromBeyond(this.steps.value, this.state.route));
    }
  }

  protected override render() {
    return this.what === 'entries' ? this.entriesView() : this.stepsView();
  }

  private entriesView() {
    const choices = [{ value: '', label: t('list.all') }, ...this.labels('dossierStatuses')];
    return html`<h1 tabindex="-1">${t('desk.mine')}</h1>
      ${this.tabs('status', choices)}
      <div class="card">
        ${this.entries.show((page) =>
          page.items.length > 0
            ? html`<bb-entry-list .entries=${page.items}></bb-entry-list><bb-pager .page=${page}></bb-pager>`
            : html`<p class="soft">${t('list.noEntries')}</p>`,
        )}
      </div>`;
  }

  private stepsView() {
    const choices = [
      { value: '', label: t('list.open') },
      { value: 'DONE', label: t('list.done') },
    ];
    return html`<h1 tabindex="-1">${t('list.steps')}</h1>
      ${this.tabs('state', choices)}
      <bb-consent-list .done=${this.state.route.query['state'] === 'DONE'}></bb-consent-list>
      <div class="card">
        ${this.steps.show((page) =>
          page.items.length > 0
            ? html`<bb-step-list .steps=${page.items}></bb-step-list><bb-pager .page=${page}></bb-pager>`
            : html`<p class="soft">${t('list.noSteps')}</p>`,
        )}
      </div>`;
  }

  private tabs(name: string, choices: { value: string; label: string }[]) {
    const current = this.state.route.query[name] ?? '';
    return html`<bb-tabs
      .tabs=${choices.map(({ value, label }) => ({
        label,
        href: routeTo(this.what, undefined, { [name]: value }),
        current: value === current,
      }))}
    ></bb-tabs>`;
  }
}
