import type { RowReason } from "@muster/domain";
import { type UserError, userError } from "../../graphql/userError.ts";

/** Why a row stays behind, as the schema shows it. */
export const refusal = (reason: RowReason | null): UserError | null =>
  reason && userError(reason.code, [], reason.params);
