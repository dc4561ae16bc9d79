import type { Block } from "../document.ts";
import { m } from "../generated/paraglide/messages.js";
import type { MailLocale, MailTraining } from "../mail.ts";
import { number, plain, rich, shownUrl, together } from "../words.ts";

type Options = { locale: MailLocale };

const TRAININGS_SHOWN = 8;

/** The first eight trainings, and how many more there are. */
export function trainingRows(trainings: readonly MailTraining[], options: Options): Block {
  const rest = trainings.length - TRAININGS_SHOWN;
  return {
    kind: "trainings",
    rows: trainings.slice(0, TRAININGS_SHOWN).map(({ title, minutes }) => ({
      title,
      length: together(m.minutes_short({ count: number(minutes, options.locale) }, options)),
    })),
    more: rest > 0 ? m.trainings_more({ count: number(rest, options.locale) }, options) : null,
  };
}

/** The offer to read on in the other language, written in that language. */
export function languageOffer(url: string, { locale }: Options): Block {
  const other: MailLocale = locale === "en" ? "es" : "en";
  return {
    kind: "paragraph",
    tone: "foot",
    text: rich(m.language_offer.parts({ url }, { locale: other })),
    lang: other,
  };
}

/** The button's link in full, for readers who look before they press or whose button does nothing. */
export function buttonLeads(url: string, options: Options): Block {
  const link = { kind: "link", text: url, href: url } as const;
  return { kind: "paragraph", tone: "soft", text: [...plain(`${m.button_leads({}, options)} `), link] };
}

/** How to come in the next time: address and login. */
export function wayBack({ loginUrl, to, locale }: { loginUrl: string; to: string } & Options): Block {
  const options = { locale };
  const way = m.welcome_next.parts({ url: loginUrl, shown: shownUrl(loginUrl), to }, options);
  return { kind: "well", title: m.welcome_next_title({}, options), lines: [rich(way)], code: null };
}
