// One line a test, and one that counts them at the end.

export default class Reporter {
  #passed = 0;
  #failed = 0;

  onTestEnd(test, result) {
    const passed = result.status === test.expectedStatus;
    if (passed) this.#passed += 1;
    else this.#failed += 1;
    console.log(`${passed ? "ok    " : "FAILED"} ${test.titlePath().slice(3).join(" › ")} (${Math.round(result.duration)} ms)`);
    if (!passed) for (const { stack, message } of result.errors) console.log(stack ?? message);
  }

  onError({ stack, message, value }) {
    this.#failed += 1;
    console.log(stack ?? message ?? value);
  }

  onEnd() {
    console.log(`\n${this.#passed} passed, ${this.#failed} failed`);
  }

  printsToStdio() {
    return true;
  }
}
