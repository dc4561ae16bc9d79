import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { RequestContext } from "../../context.ts";
import { stopImport } from "./steer.ts";
import { SteerImportInput, steerImport } from "./steerImport.ts";
import { ImportPayload } from "./types.ts";

@Resolver()
export class StopImport {
  @Mutation(() => ImportPayload, {
    description:
      "Takes a confirmed import back before its first e-mail: whoever it would have e-mailed is Cancelled and can be invited again; groups that it gave to people who were Pending or Active already stay. IMPORT_STARTED once an e-mail was handed over.",
  })
  stopImport(
    @Arg("input", () => SteerImportInput, { description: "Which import." }) input: SteerImportInput,
    @Ctx() context: RequestContext,
  ): Promise<ImportPayload> {
    return steerImport(context, input, stopImport);
  }
}
