import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { FormFields, NamedColleague } from '../api/types';
import { together } from '../text/format';
import { t } from '../text/text';
import { Field } from '../components/field';
import { answerOf, answered, noneOf, takenBack } from './colleagues';

/** 本院有同名人员，是否其人？ Asked of each colleague whom the name may mean; who is certain is only told (articles 8 and 13). */
@customElement('bb-colleague-question')
export class ColleagueQuestion extends Field {
  static override styles = [
    Field.styles,
    css`
      fieldset {
        margin: 0;
        padding: 0.75rem 1rem;
        border: 1px solid var(--bb-line-strong);
        border-inline-start: 3px solid var(--bb-blue);
        border-radius: var(--bb-radius);
        background: var(--bb-ground);
      }

      fieldset.wrong {
        border-inline-start-color: var(--bb-red);
      }

      legend {
        padding: 0 0.25rem;
        font-weight: 600;
      }

      li {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.25rem 1rem;
        padding-block: 0.35rem;
      }

      label {
        display: inline-flex;
        align-items: center;
        gap: 0.4rem;
        min-height: 2.75rem;
        cursor: pointer;
      }

      .certain {
        margin-block: 0.25rem 0.5rem;
      }
    `,
  ];

  @property({ attribute: false }) colleagues: NamedColleague[] = [];
  @property({ attribute: false }) fields: FormFields = {};

  protected override render() {
    const certain = this.colleagues.filter((colleague) => colleague.certain);
    const possible = this.colleagues.filter((colleague) => !colleague.certain);
    return html`<div aria-live="polite">
      ${certain.map((colleague) => this.told(colleague))}
      ${possible.length > 0 ? this.question(possible) : this.errorText()}
    </div>`;
  }

  private told(colleague: NamedColleague) {
    const denied = answerOf(this.fields, colleague) === false;
    return html`<p class="small certain">${t('colleague.certain', { who: who(colleague) })}</p>
      ${
        denied
          ? html`<button type="button" @click=${() => this.answer(takenBack(this.fields, colleague))}>
              ${t('colleague.takeBack')}
            </button>`
          : nothing
      }`;
  }

  private question(possible: NamedColleague[]) {
    return html`<fieldset class=${this.error ? 'wrong' : ''} aria-describedby=${this.describedBy}>
      <legend>${t('colleague.question')}</legend>
      <p class="small soft">${t('colleague.hint')}</p>
      <ul>
        ${possible.map((colleague, index) => this.row(colleague, index))}
      </ul>
      ${
        possible.length > 1
          ? html`<button type="button" @click=${() => this.answer(noneOf(this.fields, possible))}>
              ${t('colleague.none')}
            </button>`
          : nothing
      }
      ${this.errorText()}
    </fieldset>`;
  }

  private row(colleague: NamedColleague, index: number) {
    const answer = answerOf(this.fields, colleague);
    return html`<li role="radiogroup" aria-labelledby=${`who-${index}`}>
      <span id=${`who-${index}`}>${who(colleague)}</span>
      ${[true, false].map(
        (isMeant) =>
          html`<label>
            <input
              type="radio"
              name=${`answer-${index}`}
              .checked=${live(answer === isMeant)}
              @change=${() => this.answer(answered(this.fields, colleague, isMeant))}
            />
            ${t(isMeant ? 'colleague.yes' : 'colleague.no')}
          </label>`,
      )}
    </li>`;
  }

  private answer(patch: FormFields): void {
    this.tell('bb-fields', patch);
  }
}

function who({ name, department, post }: NamedColleague): string {
  return `${name} ${together([department, post])}`;
}
