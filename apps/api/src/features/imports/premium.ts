import { isPremium } from "@muster/domain";
import { refuse } from "../../graphql/userError.ts";
import type { OrganizationRow } from "../organizations/index.ts";

/** Spreadsheets are a premium feature. What was confirmed before goes on without it. @throws Refused PREMIUM_NEEDED */
export function needPremium(organization: OrganizationRow, now: Date): void {
  if (!isPremium(organization, now)) refuse("PREMIUM_NEEDED");
}
