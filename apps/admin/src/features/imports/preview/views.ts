import type { ImportVerdict, PlanQuestionsFragment } from "../../../generated/graphql/graphql.ts";

/** A question of a plan, as the preview asks it. */
export type Repair = PlanQuestionsFragment["repairs"][number];

/** What a repair is about, in one text that stays the same while its rows become fewer. */
export function repairKey({ kind, name, groups, domain, look, subjects }: Repair): string {
  const about = name ?? groups ?? domain ?? look ?? "";
  // Domains are looked at one by one, addresses together.
  const byDomain = look === "DISPOSABLE" || look === "LOOKALIKE_DOMAIN";
  return [kind, about, ...(byDomain ? subjects : [])].join(" ");
}

/** Which rows are shown: all, those of one verdict, or those of one repair. Stands in the address. */
export type View =
  | { readonly kind: "ALL" }
  | { readonly kind: "VERDICT"; readonly verdict: ImportVerdict }
  | { readonly kind: "REPAIR"; readonly key: string };

export function readView(query: URLSearchParams): View {
  const verdict = query.get("show");
  const key = query.get("see");
  if (key !== null) return { kind: "REPAIR", key };
  return verdict === null ? { kind: "ALL" } : { kind: "VERDICT", verdict: verdict as ImportVerdict };
}

export const viewAddress = (view: View): string => {
  if (view.kind === "ALL") return "?";
  const query = new URLSearchParams();
  if (view.kind === "VERDICT") query.set("show", view.verdict);
  else query.set("see", view.key);
  return `?${query}`;
};

/** The numbers of the rows that a view is about now. */
export function rowsInView(
  view: View,
  rows: readonly { readonly row: number; readonly verdict: ImportVerdict }[],
  repairs: readonly Repair[],
): ReadonlySet<number> {
  if (view.kind === "ALL") return new Set(rows.map(({ row }) => row));
  if (view.kind === "VERDICT")
    return new Set(rows.filter(({ verdict }) => verdict === view.verdict).map(({ row }) => row));
  return new Set(repairs.find((repair) => repairKey(repair) === view.key)?.rows);
}
