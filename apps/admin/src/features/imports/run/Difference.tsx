import { useQuery } from "@apollo/client/react";
import type { ImportDifferenceQuery, ListedPersonFragment } from "../../../generated/graphql/graphql.ts";
import { m } from "../../../generated/paraglide/messages.js";
import { Problem } from "../../../parts/Problem.tsx";
import { useOrganization } from "../../../shell/context.ts";
import { shortDay } from "../../../text/dates.ts";
import { figure, listed } from "../../../text/numbers.ts";
import { ImportDifferenceDocument } from "./run.graphql.ts";

type Found = NonNullable<
  NonNullable<NonNullable<ImportDifferenceQuery["organization"]>["import"]>["difference"]
>;
type Part = "added" | "unchanged" | "moved" | "unclear" | "gone";

const parts: readonly { readonly part: Part; readonly name: (count: number) => string }[] = [
  { part: "added", name: (count) => m.difference_added({ count }) },
  { part: "moved", name: (count) => m.difference_moved({ count }) },
  { part: "unchanged", name: (count) => m.difference_unchanged({ count }) },
  { part: "unclear", name: (count) => m.difference_unclear({ count }) },
  { part: "gone", name: (count) => m.difference_gone({ count }) },
];

/** What this list says that the one before did not. Nothing where there was none before. */
export function Difference({ importId }: { readonly importId: string }) {
  const { id, timeZone } = useOrganization();
  const { data, error, refetch } = useQuery(ImportDifferenceDocument, { variables: { id, importId } });
  const difference = data?.organization?.import?.difference;
  if (error && !data)
    return <Problem error={error} title={m.difference_failed()} onRetry={() => void refetch()} />;
  if (!difference) return null;
  const { fileName, confirmedAt } = difference.earlier;
  const day = confirmedAt ? shortDay(confirmedAt, timeZone) : "";
  return (
    <section className="run-difference" aria-labelledby="difference">
      <h2 id="difference">{m.difference_title({ name: fileName, day })}</h2>
      <ul className="sum">
        {parts
          .filter(({ part }) => part !== "unclear" || difference[part].length > 0)
          .map(({ part, name }) => (
            <Line
              key={part}
              part={part}
              people={difference[part]}
              name={name(difference[part].length)}
              unread={difference.unread}
            />
          ))}
      </ul>
    </section>
  );
}

interface LineProps {
  readonly part: Part;
  readonly people: Found[Part];
  readonly name: string;
  /** Rows of this list without an address. */
  readonly unread: number;
}

function Line({ part, people, name, unread }: LineProps) {
  return (
    <li className="sum-line">
      <span className="sum-count">{figure(people.length)}</span>
      <div>
        {people.length === 0 ? (
          <b>{name}</b>
        ) : (
          <details>
            <summary>
              <b>{name}</b>
            </summary>
            <ul>
              {people.map((person) => (
                <li key={person.email} className="small">
                  <span className="break" dir="auto">
                    {person.email}
                  </span>{" "}
                  <span className="soft break">{groupsText(part, person)}</span>
                </li>
              ))}
            </ul>
          </details>
        )}
        {part === "unclear" && <p className="small soft">{m.difference_unclear_text()}</p>}
        {part === "gone" && <p className="small soft">{m.difference_gone_text()}</p>}
        {part === "gone" && people.length > 0 && unread > 0 && (
          <p className="small">{m.difference_unread({ count: unread, shown: figure(unread) })}</p>
        )}
      </div>
    </li>
  );
}

const names = (groups: ListedPersonFragment["groups"]): string => listed(groups.map(({ name }) => name));

function groupsText(part: Part, { groups, from }: ListedPersonFragment): string {
  return part === "moved" ? m.difference_from_to({ from: names(from), to: names(groups) }) : names(groups);
}
