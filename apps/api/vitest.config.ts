import { vitestPreset } from "@muster/config/vitest";
import { defineConfig, mergeConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Files that take longest, in this order: one that begins last would leave the other worker idle. */
const LONGEST = [
  ...["imports/crash", "access/access", "mail/outcomes", "mail/crash", "graphql/hostile", "access/leaks"],
  ...["embedded/embedded", "bulk/races", "mail/sender"],
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const found = LONGEST.findIndex((name) => moduleId.endsWith(`/test/${name}.test.ts`));
      return found < 0 ? LONGEST.length : found;
    };
    return (await super.sort(files)).sort((one, other) => place(one) - place(other));
  }
}

export default mergeConfig(
  vitestPreset,
  defineConfig({
    // type-graphql reads the types of decorated classes at run time.
    oxc: { decorator: { legacy: true, emitDecoratorMetadata: true } },
    test: {
      globalSetup: ["test/harness/global-setup.ts"],
      // The program keeps nothing in its modules: each file has a world of its own, on a database of its own. Loading
      // the program anew for each file would take as long as a third of all tests.
      isolate: false,
      sequence: { sequencer: LongestFirst },
      // Real processes and a real database: seconds, on a busy machine.
      testTimeout: 60_000,
      hookTimeout: 60_000,
    },
  }),
);
