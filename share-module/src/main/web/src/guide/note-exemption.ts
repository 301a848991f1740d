import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Exemptions } from '../api/exemption';
import { Element } from '../app/element';
import { base } from '../styles/base';
import { controls } from '../styles/controls';
import { t } from '../text/text';
import '../components/choice-field';

/** Which of the ten exemptions of article 12 it may have been, each in the regulation's own words. */
@customElement('bb-note-exemption')
export class NoteExemption extends Element {
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

  @property({ attribute: false }) guide!: Exemptions;
  @property({ attribute: false }) value: string | undefined;
  @property() error = '';

  protected override render() {
    const { guide } = this;
    const exemptions = guide.exemptions.map(({ exemption: value, label, text, gloss }) => ({
      value,
      label,
      text: gloss ?? text,
    }));
    return html`<section class="card" aria-label=${t('note.whichExemption')}>
      <p class="soft">${guide.openingGloss ?? guide.opening}</p>
      <bb-choice-field
        name="exemption"
        stacked
        caption=${t('note.whichExemption')}
        .choices=${[...exemptions, guide.none]}
        .value=${this.value}
        error=${this.error}
      ></bb-choice-field>
      <p class="small soft">${guide.closingGloss ?? guide.closing}</p>
    </section>`;
  }
}
