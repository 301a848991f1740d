import { LitElement, css, html } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';

const STEP_X = 360;
const STEP_Y = 150;
const TILT = -Math.PI / 10;

/**
 * Who looks at it and when, laid over what is shown: a photograph of the screen says whose screen it was (article 15).
 * Painted, not written, so that it is in no one's selection and in no screen reader's way.
 */
@customElement('bb-watermark')
export class Watermark extends LitElement {
  static override styles = css`
    :host {
      position: absolute;
      z-index: 1;
      inset: 0;
      overflow: hidden;
      pointer-events: none;
    }

    canvas {
      display: block;
      width: 100%;
      height: 100%;
    }
  `;

  @property() text = '';
  @query('canvas') private canvas!: HTMLCanvasElement;
  private readonly sizes = new ResizeObserver(() => this.paint());

  override connectedCallback(): void {
    super.connectedCallback();
    this.sizes.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.sizes.disconnect();
  }

  protected override render() {
    return html`<canvas aria-hidden="true"></canvas>`;
  }

  protected override updated(): void {
    this.paint();
  }

  private paint(): void {
    const { canvas, clientWidth: width, clientHeight: height } = this;
    const pen = this.hasUpdated ? canvas.getContext('2d') : null;
    if (!pen) return;
    canvas.width = width;
    canvas.height = height;
    pen.font = `15px ${getComputedStyle(this).fontFamily}`;
    pen.fillStyle = 'rgb(29 65 120 / 12%)';
    for (let y = 0; y < height + STEP_Y; y += STEP_Y) {
      for (let x = (y / STEP_Y) % 2 === 0 ? -60 : -60 - STEP_X / 2; x < width; x += STEP_X) {
        pen.setTransform(1, 0, 0, 1, x, y);
        pen.rotate(TILT);
        pen.fillText(this.text, 0, 60);
      }
    }
  }
}
