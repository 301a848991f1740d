import { css } from 'lit';

/** Foundations that every shadow root shares. */
export const base = css`
  :host {
    display: block;
    box-sizing: border-box;
    color: var(--bb-ink);
    font-family: var(--bb-sans);
    font-size: 16px;
    font-weight: 400;
    line-height: 1.7;
    letter-spacing: normal;
    text-align: start;
    text-spacing-trim: trim-start;
    text-transform: none;
  }

  :host([hidden]) {
    display: none;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  h1,
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd,
  figure,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
  }

  ul,
  ol {
    list-style: none;
  }

  h1 {
    font-size: 1.5rem;
    font-weight: 600;
    line-height: 1.4;
  }

  h2 {
    font-size: 1.125rem;
    font-weight: 600;
    line-height: 1.5;
  }

  h3 {
    font-size: 1rem;
    font-weight: 600;
  }

  a {
    color: var(--bb-blue);
    text-underline-offset: 0.2em;
  }

  :is(a, button, input, textarea, select, summary, [tabindex]):focus-visible {
    outline: 3px solid var(--bb-blue);
    outline-offset: 2px;
    border-radius: 3px;
  }

  /* Headings get the focus only so that reading goes on there. */
  :is(h1, h2, h3)[tabindex]:focus-visible {
    outline: none;
  }

  .soft {
    color: var(--bb-ink-soft);
  }

  .small {
    font-size: 0.875rem;
  }

  .number {
    font-variant-numeric: tabular-nums;
  }

  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      animation-duration: 0.01ms !important;
      animation-iteration-count: 1 !important;
      transition-duration: 0.01ms !important;
      scroll-behavior: auto !important;
    }
  }
`;
