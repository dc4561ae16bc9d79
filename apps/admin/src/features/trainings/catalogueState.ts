import type { Language, TrainingFilter } from "../../generated/graphql/graphql.ts";

/** Search and filters of the catalogue. They live in the address. */
export interface CatalogueState {
  readonly search: string;
  readonly jurisdiction: string | null;
  readonly audience: string | null;
  readonly language: Language | null;
  /** Only the organization's own choice. */
  readonly chosenOnly: boolean;
}

export const firstCatalogue: CatalogueState = {
  ...{ search: "", jurisdiction: null, audience: null, language: null, chosenOnly: false },
};

export function readCatalogueState(query: URLSearchParams): CatalogueState {
  const language = query.get("language");
  return {
    search: query.get("q") ?? "",
    jurisdiction: query.get("state") || null,
    audience: query.get("audience") || null,
    language: language === "EN" || language === "ES" ? language : null,
    chosenOnly: query.get("chosen") === "1",
  };
}

export function writeCatalogueState(state: CatalogueState): URLSearchParams {
  const query = new URLSearchParams();
  if (state.search.trim() !== "") query.set("q", state.search);
  if (state.jurisdiction) query.set("state", state.jurisdiction);
  if (state.audience) query.set("audience", state.audience);
  if (state.language) query.set("language", state.language);
  if (state.chosenOnly) query.set("chosen", "1");
  return query;
}

export const catalogueFilter = ({
  search,
  jurisdiction,
  audience,
  language,
}: CatalogueState): TrainingFilter => ({
  ...{ search: search.trim() || null, jurisdiction, audience, language },
});

export const isCatalogueFiltered = ({ search, jurisdiction, audience, language }: CatalogueState): boolean =>
  search.trim() !== "" || jurisdiction !== null || audience !== null || language !== null;
