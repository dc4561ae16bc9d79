import { useId } from "react";
import type { CatalogueQuery } from "../../generated/graphql/graphql.ts";
import { m } from "../../generated/paraglide/messages.js";
import { FilterMenu } from "../../parts/FilterMenu.tsx";
import { SearchField } from "../../parts/SearchField.tsx";
import { useSearchText } from "../../parts/useSearchText.ts";
import { stateName } from "../../text/states.ts";
import { languageName } from "../../text/trainings.ts";
import type { CatalogueState } from "./catalogueState.ts";
import "../../parts/fields.css";

interface CatalogueFiltersProps {
  readonly state: CatalogueState;
  readonly facets: CatalogueQuery["trainings"]["facets"] | undefined;
  readonly onChange: (next: CatalogueState, options?: { readonly replace: boolean }) => void;
}

/** Search, state, audience, language, and all or only the chosen ones. */
export function CatalogueFilters({ state, facets, onChange }: CatalogueFiltersProps) {
  const [typed, setTyped] = useSearchText(state.search, (search) =>
    onChange({ ...state, search }, { replace: true }),
  );
  const group = useId();
  const states = (facets?.jurisdictions ?? []).map((value) => ({ value, name: stateName(value) }));
  const audiences = (facets?.audiences ?? []).map((value) => ({ value, name: value }));
  const one = (value: string | null): string[] => (value === null ? [] : [value]);
  return (
    <div className="catalogue-filters">
      <SearchField label={m.trainings_search()} value={typed} onChange={setTyped} slash />
      <FilterMenu
        name={m.filter_state()}
        choices={states}
        chosen={one(state.jurisdiction)}
        several={false}
        onChoose={([jurisdiction = null]) => onChange({ ...state, jurisdiction })}
      />
      <FilterMenu
        name={m.filter_audience()}
        choices={audiences}
        chosen={one(state.audience)}
        several={false}
        onChoose={([audience = null]) => onChange({ ...state, audience })}
      />
      <FilterMenu
        name={m.language_label()}
        choices={[
          { value: "EN", name: languageName("EN") },
          { value: "ES", name: languageName("ES") },
        ]}
        chosen={one(state.language)}
        several={false}
        onChoose={([value]) =>
          onChange({ ...state, language: value === "EN" || value === "ES" ? value : null })
        }
      />
      <fieldset>
        <legend className="unseen">{m.trainings_which()}</legend>
        <div className="segments">
          {[false, true].map((chosenOnly) => (
            <label key={String(chosenOnly)}>
              <input
                type="radio"
                name={group}
                checked={state.chosenOnly === chosenOnly}
                onChange={() => onChange({ ...state, chosenOnly })}
              />
              {chosenOnly ? m.trainings_which_chosen() : m.trainings_which_all()}
            </label>
          ))}
        </div>
      </fieldset>
    </div>
  );
}
