import type { ImportTallyFactsFragment, ImportVerdict } from "../../../generated/graphql/graphql.ts";

/** How many rows have a verdict. */
export const countOf = ({ by }: Pick<ImportTallyFactsFragment, "by">, verdict: ImportVerdict): number =>
  by.find((one) => one.verdict === verdict)?.count ?? 0;
