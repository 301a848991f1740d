import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { base } from '../styles/base';
import { controls } from '../styles/controls';
import { together } from '../text/format';
import { currentLanguage, t } from '../text/text';
import { Element } from './element';

/** Product, office and person, where Share's own header does not say them. */
@customElement('bb-masthead')
export class Masthead extends Element {
  static override styles = [
    base,
    controls,
    css`
      header {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.25rem 1rem;
        padding: 0.6rem 1.5rem;
        background: var(--bb-blue-deep);
        color: #fff;
      }

      .name {
        font-family: var(--bb-serif);
        font-size: 1.5rem;
        font-weight: 700;
        letter-spacing: 0.12em;
        line-height: 1.3;
      }

      .office {
        flex: 1 1 6em;
        opacity: 0.9;
      }

      button.plain {
        color: #fff;
      }

      button.plain:hover {
        background: rgb(255 255 255 / 15%);
        border-color: transparent;
      }

      button:focus-visible {
        outline-color: #fff;
      }

      @media (max-width: 640px) {
        header {
          padding: 0.5rem 1rem;
        }

        /* Who one is begins a line of its own; what has to do with one's account follows on it. */
        header::before {
          order: 1;
          flex-basis: 100%;
          content: '';
        }

        header button.account {
          order: 2;
          padding-inline: 0.4rem;
        }

        .office {
          font-size: 0.8125rem;
        }

        .person {
          order: 1;
          flex: 1 1 auto;
          font-size: 0.875rem;
          white-space: nowrap;
        }
      }
    `,
  ];

  protected override render() {
    const { me, vocabulary } = this.state;
    const other = currentLanguage() === 'en' ? 'zh-CN' : 'en';
    return html`<header>
      <span class="name">${t('app.name')}</span>
      <span class="office">${vocabulary?.organisationName}</span>
      ${me ? html`<span class="person">${together([me.name, me.post])}</span>` : nothing}
      <button class="plain" lang=${other} @click=${() => this.tell('bb-language', other)}>
        ${t('app.otherLanguage')}
      </button>
      ${
        me
          ? html`<button class="plain account" @click=${() => this.tell('bb-password')}>${t('password.title')}</button>
              <button class="plain account" @click=${() => this.tell('bb-sign-out')}>${t('app.signOut')}</button>`
          : nothing
      }
    </header>`;
  }
}
