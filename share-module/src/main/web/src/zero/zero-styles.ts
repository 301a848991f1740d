import { css } from 'lit';

/** Lists whose rows can be ticked, with the bar beneath that says what will be done. */
export const zeroStyles = css`
  .card {
    padding-block: 0.5rem;
  }

  .card > p {
    padding-block: 0.75rem;
  }

  .notice {
    margin-bottom: 1rem;
  }

  .done:focus-visible,
  .trouble:focus-visible {
    outline: none;
  }

  .tick {
    width: 2.5rem;
  }

  .tick input {
    display: block;
    margin: 0.2rem 0;
  }

  /* Nothing that has the focus may lie below the bar at the page's foot. */
  tbody :is(input, button, a, bb-text-field) {
    scroll-margin-block: 2rem 12rem;
  }

  tbody label {
    cursor: pointer;
  }

  tr.wrong > * {
    background: var(--bb-red-pale);
  }

  .why {
    color: var(--bb-amber);
    font-size: 0.875rem;
    font-weight: 400;
  }

  .error-text {
    font-weight: 400;
  }

  .bar {
    position: sticky;
    z-index: 4;
    bottom: 0;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5rem 1.5rem;
    padding: 0.75rem 1.5rem;
    border: 1px solid var(--bb-line);
    border-top: 0;
    border-radius: 0 0 var(--bb-radius) var(--bb-radius);
    background: var(--bb-paper);
    box-shadow: 0 -4px 16px rgb(20 47 88 / 10%);
  }

  .statement {
    flex: 1 1 100%;
    font-family: var(--bb-serif);
  }

  .bar bb-choice-field {
    flex: 1 1 24rem;
  }

  @media (max-width: 640px) {
    .bar {
      margin-inline: -1rem;
      padding: 0.5rem 1rem;
      border-inline: 0;
      border-radius: 0;
    }

    .bar .row,
    .bar button.primary {
      flex: 1 1 100%;
    }

    .ticked tbody tr {
      display: grid;
      grid-template-columns: 2rem 1fr;
    }

    .ticked tbody tr > * {
      grid-column: 2;
    }

    .ticked tbody tr > .tick {
      grid-column: 1;
      grid-row: 1 / span 2;
    }
  }

  @media (max-height: 520px) {
    .bar {
      position: static;
    }
  }
`;
