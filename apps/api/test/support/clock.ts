import type { Clock } from "../../src/platform/clock.ts";

/** The system's clock, moved by what the test says. */
export class MovableClock implements Clock {
  #moved = 0;

  now(): Date {
    return new Date(Date.now() + this.#moved);
  }

  /** Moves on by so many milliseconds. */
  pass(milliseconds: number): void {
    this.#moved += milliseconds;
  }
}
