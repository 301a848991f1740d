import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Exemption } from '../api/exemption';
import { Element } from '../app/element';
import { base } from '../styles/base';
import { controls } from '../styles/controls';
import { t } from '../text/text';
import '../components/choice-field';

/** One question of an exemption, beneath the regulation's own words. */
@customElement('bb-note-question')
export class NoteQuestion extends Element {
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override styles = [
    base,
    controls,
    css`
      .card > * + * {
        margin-top: 0.75rem;
      }
    `,
  ];

  @property({ attribute: false }) exemption!: Exemption;
  @property({ attribute: false }) question = '';
  @property({ attribute: false }) value: string | undefined;
  /** What the answer is called where it is told. */
  @property() name = '';
  @property() error = '';

  protected override render() {
    const { exemption } = this;
    const index = exemption.questions.findIndex(({ question }) => question === this.question);
    const question = exemption.questions[index];
    if (!question) return nothing;
    return html`<section class="card" aria-label=${question.text}>
      <p class="soft small">${exemption.gloss ?? exemption.text}</p>
      <p class="small soft">${t('note.question', { n: index + 1, total: exemption.questions.length })}</p>
      <bb-choice-field
        name=${this.name}
        stacked
        caption=${question.text}
        .choices=${question.options}
        .value=${this.value}
        error=${this.error}
      ></bb-choice-field>
    </section>`;
  }
}
