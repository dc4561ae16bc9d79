import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { RequestContext } from "../../context.ts";
import { pauseImport } from "./steer.ts";
import { SteerImportInput, steerImport } from "./steerImport.ts";
import { ImportPayload } from "./types.ts";

@Resolver()
export class PauseImport {
  @Mutation(() => ImportPayload, {
    description:
      "Holds the e-mails of a confirmed import that were not handed over yet. Nothing happens the second time. IMPORT_DONE where none waits.",
  })
  pauseImport(
    @Arg("input", () => SteerImportInput, { description: "Which import." }) input: SteerImportInput,
    @Ctx() context: RequestContext,
  ): Promise<ImportPayload> {
    return steerImport(context, input, pauseImport);
  }
}
