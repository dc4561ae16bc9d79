import type { LearnersQuery } from "../../generated/graphql/graphql.ts";
import type { Choice } from "../../parts/FilterMenu.tsx";
import { shortDay } from "../../text/dates.ts";

type Imports = NonNullable<LearnersQuery["organization"]>["imports"];

/** The lists that brought people, newest first: by the file and the day. */
export const importChoices = ({ edges }: Imports, timeZone: string): Choice[] =>
  edges.flatMap(({ node: { id, fileName, status, confirmedAt } }) =>
    status === "CONFIRMED" && confirmedAt
      ? [{ value: id, name: `${fileName}, ${shortDay(confirmedAt, timeZone)}` }]
      : [],
  );
