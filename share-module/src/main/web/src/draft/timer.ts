/** One thing to be done in a while; setting it anew puts off what was set before. */
export class Timer {
  private timer?: ReturnType<typeof setTimeout>;

  set(milliseconds: number, act: () => void): void {
    this.off();
    this.timer = setTimeout(act, milliseconds);
  }

  off(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }
}
