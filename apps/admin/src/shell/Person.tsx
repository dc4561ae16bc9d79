import { useMutation } from "@apollo/client/react";
import { Menu, useMantineColorScheme } from "@mantine/core";
import { IconCheck, IconDeviceDesktop, IconMoon, IconSelector, IconSun, IconUser } from "@tabler/icons-react";
import { language, setLanguage } from "../app/language.ts";
import type { Language } from "../generated/graphql/graphql.ts";
import { m } from "../generated/paraglide/messages.js";
import { sayRefused } from "../parts/notify.tsx";
import { failureOf, failureText } from "../parts/Problem.tsx";
import { initialsOf } from "../text/names.ts";
import { useOrganization, useShell } from "./context.ts";
import { SetLanguageDocument } from "./shell.graphql.ts";
import { useSignOut } from "./useSignOut.ts";

/** Who is signed in, at the foot of the bar: own settings, and Log out. */
export function Person() {
  const { account } = useShell();
  const { role } = useOrganization();
  const { signOut, busy } = useSignOut();
  return (
    <div className="person">
      <span className="person-plate" aria-hidden="true">
        {initialsOf(account.name)}
      </span>
      <div className="person-text">
        <Menu width={240} position="top-start" offset={6}>
          <Menu.Target>
            <button type="button" className="person-name">
              <span className="cut" dir="auto">
                {account.name}
              </span>
              <span className="unseen">{m.person_menu()}</span>
              <IconSelector size={14} stroke={1.75} aria-hidden="true" className="person-name-icon" />
            </button>
          </Menu.Target>
          <Menu.Dropdown aria-label={m.person_menu()}>
            <PersonItems />
          </Menu.Dropdown>
        </Menu>
        <p>
          {role === "OWNER" ? m.role_owner() : m.role_admin()}
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

function PersonItems() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const chooseLanguage = useLanguageChoice();
  const tick = <IconCheck size={16} aria-hidden="true" />;
  return (
    <>
      <Menu.Item component="a" href="/account" leftSection={<IconUser size={18} stroke={1.75} />}>
        {m.person_profile()}
      </Menu.Item>
      <Menu.Divider />
      <Menu.Label>{m.scheme_label()}</Menu.Label>
      {schemes.map(({ value, Icon, name }) => (
        <Menu.Item
          key={value}
          role="menuitemradio"
          aria-checked={colorScheme === value}
          leftSection={<Icon size={18} stroke={1.75} />}
          rightSection={colorScheme === value ? tick : null}
          onClick={() => setColorScheme(value)}
        >
          {name()}
        </Menu.Item>
      ))}
      <Menu.Divider />
      <Menu.Label>{m.language_label()}</Menu.Label>
      {languages.map(({ value, locale, name }) => (
        <Menu.Item
          key={value}
          lang={locale}
          role="menuitemradio"
          aria-checked={language() === locale}
          rightSection={language() === locale ? tick : null}
          onClick={() => chooseLanguage(value)}
        >
          {name}
        </Menu.Item>
      ))}
    </>
  );
}

/** Changes the language here and on the account, so that mails and the other pages follow. */
export function useLanguageChoice(): (language: Language) => void {
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
