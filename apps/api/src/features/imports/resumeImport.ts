import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { RequestContext } from "../../context.ts";
import { resumeImport } from "./steer.ts";
import { SteerImportInput, steerImport } from "./steerImport.ts";
import { ImportPayload } from "./types.ts";

@Resolver()
export class ResumeImport {
  @Mutation(() => ImportPayload, {
    description: "Lets the e-mails of a paused import go out. Nothing happens where it is not paused.",
  })
  resumeImport(
    @Arg("input", () => SteerImportInput, { description: "Which import." }) input: SteerImportInput,
    @Ctx() context: RequestContext,
  ): Promise<ImportPayload> {
    return steerImport(context, input, resumeImport);
  }
}
