/** Adds up what all the runners say. */
export class Tally {
  #passed = 0;
  #skipped = 0;
  #failures = [];
  #since = Date.now();

  /** Numbers of one runner, with the names of what failed. */
  add({ passed = 0, skipped = 0, failures = [] }) {
    this.#passed += passed;
    this.#skipped += skipped;
    this.#failures.push(...failures);
  }

  /** One failure that is not a test: a check, a build, a runner that broke. */
  fail(name) {
    this.#failures.push(name);
  }

  /** Prints the end of the run; answers the exit code. */
  close() {
    console.log("");
    if (this.#failures.length > 0) console.log("Failed:");
    for (const name of this.#failures) console.log(`  ${name}`);
    console.log(`In ${Math.round((Date.now() - this.#since) / 1000)} s:`);
    const skipped = this.#skipped > 0 ? `, ${this.#skipped} skipped` : "";
    console.log(`${this.#passed} passed, ${this.#failures.length} failed${skipped}`);
    const ranNothing = this.#passed === 0 && this.#failures.length === 0;
    return this.#failures.length > 0 || ranNothing ? 1 : 0;
  }
}
