import { step } from "../processes.mjs";

/** Generates what checks and tests read, unless it is there already. Answers whether it could. */
export async function generateCode({ env }, tally) {
  try {
    await step("Generating code", "turbo", ["run", "generate", "--output-logs=errors-only"], { env });
    return true;
  } catch (error) {
    if (!error.expected) throw error;
    console.error(error.message);
    tally.fail("generate");
    return false;
  }
}
