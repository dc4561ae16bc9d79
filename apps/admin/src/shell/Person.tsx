import { useMutation } from "@apollo/client/react";
import { useMantineColorScheme } from "@mantine/core";
import {
  IconDeviceDesktop,
  IconHeadset,
  IconMoon,
  IconSelector,
  IconSun,
  IconUser,
} from "@tabler/icons-react";
import { language, setLanguage } from "../app/language.ts";
import type { Language } from "../generated/graphql/graphql.ts";
import { m } from "../generated/paraglide/messages.js";
import { MenuButton } from "../parts/MenuButton.tsx";
import type { MenuEntry } from "../parts/menuEntries.ts";
import { sayRefused } from "../parts/notify.tsx";
import { failureOf, failureText } from "../parts/Problem.tsx";
import { initialsOf } from "../text/names.ts";
import { useShell } from "./context.ts";
import { SetLanguageDocument } from "./shell.graphql.ts";
import { useSignOut } from "./useSignOut.ts";

/** Who is signed in and as what, at the foot of the bar: own settings, and Log out. */
export function Person({ standing }: { readonly standing: string }) {
  const { account } = useShell();
  const { signOut, busy } = useSignOut();
  const entries = useEntries();
  return (
    <div className="person">
      <span className="person-plate" aria-hidden="true">
        {initialsOf(account.name)}
      </span>
      <div className="person-text">
        <MenuButton
          label={m.person_menu()}
          entries={entries}
          position="top-start"
          button={(props) => (
            <button type="button" className="person-name" {...props}>
              <span dir="auto">{account.name}</span>
              <span className="unseen">: {m.person_menu()}</span>
              <IconSelector size={14} stroke={1.75} aria-hidden="true" className="person-name-icon" />
            </button>
          )}
        />
        <p>
          {standing}
          <span aria-hidden="true"> · </span>
          <button type="button" className="quiet-link" onClick={signOut} aria-busy={busy || undefined}>
            {m.log_out()}
          </button>
        </p>
      </div>
    </div>
  );
}

const schemes = [
  { value: "auto", Icon: IconDeviceDesktop, name: () => m.scheme_system() },
  { value: "light", Icon: IconSun, name: () => m.scheme_light() },
  { value: "dark", Icon: IconMoon, name: () => m.scheme_dark() },
] as const;

const languages = [
  { value: "EN", locale: "en", name: "English" },
  { value: "ES", locale: "es", name: "Español" },
] as const;

/** Profile, appearance and language. */
function useEntries(): MenuEntry[] {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const choose = useLanguageChoice();
  const { support } = useShell();
  const desk = <IconHeadset size={18} stroke={1.75} aria-hidden="true" />;
  const user = <IconUser size={18} stroke={1.75} aria-hidden="true" />;
  return [
    { key: "profile", name: m.person_profile(), href: "/account", icon: user },
    ...(support ? [{ key: "help-desk", name: m.help_desk(), href: "/admin/help-desk", icon: desk }] : []),
    { kind: "divider", key: "before-scheme" },
    { kind: "label", key: "scheme", name: m.scheme_label() },
    ...schemes.map(({ value, Icon, name }) => ({
      key: value,
      name: name(),
      icon: <Icon size={18} stroke={1.75} aria-hidden="true" />,
      checked: colorScheme === value,
      onPress: () => setColorScheme(value),
    })),
    { kind: "divider", key: "before-language" },
    { kind: "label", key: "language", name: m.language_label() },
    ...languages.map(({ value, locale, name }) => ({
      key: value,
      name,
      lang: locale,
      checked: language() === locale,
      onPress: () => choose(value),
    })),
  ];
}

/** Changes the language here and on the account, so that mails and the other pages follow. */
function useLanguageChoice(): (language: Language) => void {
  const { account } = useShell();
  const [save] = useMutation(SetLanguageDocument);
  return (chosen) => {
    setLanguage(chosen === "ES" ? "es" : "en");
    const { firstName, lastName, zip } = account;
    save({ variables: { input: { firstName, lastName, zip, language: chosen } } }).catch((error: unknown) =>
      sayRefused(`${m.language_not_kept()} ${failureText(failureOf(error))}`),
    );
  };
}
