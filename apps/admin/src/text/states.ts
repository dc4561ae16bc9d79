import { language } from "../app/language.ts";
import { m } from "../generated/paraglide/messages.js";

/** The states by their postal codes. Browsers know countries by name, but no states. */
const english: Readonly<Record<string, string>> = {
  ...{ AL: "Alabama", AK: "Alaska", AZ: "Arizona", AR: "Arkansas", CA: "California", CO: "Colorado" },
  ...{ CT: "Connecticut", DE: "Delaware", DC: "District of Columbia", FL: "Florida", GA: "Georgia" },
  ...{ HI: "Hawaii", ID: "Idaho", IL: "Illinois", IN: "Indiana", IA: "Iowa", KS: "Kansas", KY: "Kentucky" },
  ...{ LA: "Louisiana", ME: "Maine", MD: "Maryland", MA: "Massachusetts", MI: "Michigan", MN: "Minnesota" },
  ...{ MS: "Mississippi", MO: "Missouri", MT: "Montana", NE: "Nebraska", NV: "Nevada", NH: "New Hampshire" },
  ...{ NJ: "New Jersey", NM: "New Mexico", NY: "New York", NC: "North Carolina", ND: "North Dakota" },
  ...{ OH: "Ohio", OK: "Oklahoma", OR: "Oregon", PA: "Pennsylvania", RI: "Rhode Island" },
  ...{ SC: "South Carolina", SD: "South Dakota", TN: "Tennessee", TX: "Texas", UT: "Utah", VT: "Vermont" },
  ...{ VA: "Virginia", WA: "Washington", WV: "West Virginia", WI: "Wisconsin", WY: "Wyoming" },
};

/** Where Spanish has a name of its own. */
const spanish: Readonly<Record<string, string>> = {
  ...{
    DC: "Distrito de Columbia",
    HI: "Hawái",
    LA: "Luisiana",
    MI: "Míchigan",
    MS: "Misisipi",
    MO: "Misuri",
  },
  ...{ NH: "Nuevo Hampshire", NJ: "Nueva Jersey", NM: "Nuevo México", NY: "Nueva York" },
  ...{ NC: "Carolina del Norte", ND: "Dakota del Norte", OR: "Oregón", PA: "Pensilvania" },
  ...{ SC: "Carolina del Sur", SD: "Dakota del Sur", TX: "Texas", WV: "Virginia Occidental" },
};

/** "Oregon" for OR, "All states" for ANY; an unknown code as it is. */
export function stateName(code: string): string {
  if (code === "ANY") return m.all_states();
  return (language() === "es" ? spanish[code] : undefined) ?? english[code] ?? code;
}
