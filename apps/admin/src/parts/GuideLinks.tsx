import { guidePdf } from "@muster/pictures";
import { IconCheck, IconDownload, IconLink } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { m } from "../generated/paraglide/messages.js";
import { Button } from "./Button.tsx";
import "./guideLinks.css";

const COPIED_MS = 2000;
const languages = ["en", "es"] as const;
type GuideLanguage = (typeof languages)[number];

const nameOf: Readonly<Record<GuideLanguage, string>> = { en: "English", es: "Español" };

const addressOf = (language: GuideLanguage): string =>
  new URL(`/guide?lang=${language}`, location.origin).href;

/** The learner's guide in either language: as a PDF, and as a link to send along. */
export function GuideLinks() {
  return (
    <ul className="guide-links">
      {languages.map((language) => (
        <li key={language}>
          <a href={addressOf(language)} hrefLang={language} lang={language} target="_blank" rel="noreferrer">
            {nameOf[language]}
          </a>
          <a
            className="button outline small"
            href={guidePdf(language)}
            download={`muster-${language}.pdf`}
            aria-label={m.guide_download({ language: nameOf[language] })}
          >
            <IconDownload size={16} stroke={1.75} aria-hidden="true" />
            <span>PDF</span>
          </a>
          <CopyLink language={language} />
        </li>
      ))}
    </ul>
  );
}

function CopyLink({ language }: { readonly language: GuideLanguage }) {
  const [state, setState] = useState<"idle" | "copied" | "blocked">("idle");
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    if (state === "blocked") field.current?.select();
  }, [state]);
  const copy = async () => {
    clearTimeout(timer.current);
    try {
      await navigator.clipboard.writeText(addressOf(language));
    } catch {
      return setState("blocked");
    }
    setState("copied");
    timer.current = setTimeout(() => setState("idle"), COPIED_MS);
  };
  const Icon = state === "copied" ? IconCheck : IconLink;
  return (
    <>
      <Button
        small
        icon={<Icon size={16} stroke={1.75} aria-hidden="true" />}
        aria-label={m.guide_copy_of({ language: nameOf[language] })}
        onClick={() => void copy()}
      >
        <span aria-live="polite">{state === "copied" ? m.copied() : m.guide_copy()}</span>
      </Button>
      {state === "blocked" && (
        <input
          ref={field}
          readOnly
          className="guide-address"
          aria-label={m.guide_address()}
          value={addressOf(language)}
        />
      )}
    </>
  );
}
