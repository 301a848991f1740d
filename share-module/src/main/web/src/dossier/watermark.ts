import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Element } from '../app/element';

const TIMES = 60;

/** Who looks at it and when, laid over what is shown: a photograph of the screen says whose screen it was (article 15). */
@customElement('bb-watermark')
export class Watermark extends Element {
  static override styles = css`
    :host {
      position: absolute;
      z-index: 1;
      inset: 0;
      overflow: hidden;
      pointer-events: none;
    }

    div {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(20rem, 1fr));
      gap: 5.5rem 3rem;
      width: 130%;
      margin: 1rem -10%;
      transform: rotate(-18deg);
      transform-origin: center top;
    }

    span {
      color: rgb(29 65 120 / 11%);
      font-family: var(--bb-sans);
      font-size: 0.9375rem;
      white-space: nowrap;
      user-select: none;
    }
  `;

  @property() text = '';

  protected override render() {
    return html`<div aria-hidden="true">${Array.from({ length: TIMES }, () => html`<span>${this.text}</span>`)}</div>`;
  }
}
