import "@mantine/dropzone/styles.layer.css";
import "@mantine/core/styles/Overlay.layer.css";
import "@mantine/core/styles/Loader.layer.css";
import "@mantine/core/styles/LoadingOverlay.layer.css";
import { useMutation } from "@apollo/client/react";
import { Dropzone } from "@mantine/dropzone";
import { IconUpload } from "@tabler/icons-react";
import { useRef, useState } from "react";
import type { ProfileFragment } from "../../generated/graphql/graphql.ts";
import { m } from "../../generated/paraglide/messages.js";
import { Button } from "../../parts/Button.tsx";
import { FieldError } from "../../parts/fields.tsx";
import { sayDone } from "../../parts/notify.tsx";
import { failureOf, failureText } from "../../parts/Problem.tsx";
import { useShell } from "../../shell/context.ts";
import { Plate } from "../../shell/Mark.tsx";
import { refusalText, type ServerRefusal, serverRefusalText } from "../../text/refusals.ts";
import { base64Of, logoMistake, logoTypes } from "./logoFile.ts";
import { RemoveLogoDocument, UploadLogoDocument } from "./profile.graphql.ts";

/** The logo: dropped or browsed, checked here and on the server, shown at once, removable. */
export function LogoSection({ profile }: { readonly profile: ProfileFragment }) {
  const { reload } = useShell();
  const [upload, uploading] = useMutation(UploadLogoDocument);
  const [remove, removing] = useMutation(RemoveLogoDocument);
  const [mistake, setMistake] = useState<string | null>(null);
  const open = useRef<() => void>(null);
  const { id: organizationId, logoUrl, card } = profile;
  const busy = uploading.loading || removing.loading;

  /** Runs an act and tells what came of it; the page goes on with the organization that it answers. */
  const attempt = async (act: () => Promise<readonly ServerRefusal[]>, done: string) => {
    setMistake(null);
    try {
      const [refusal] = await act();
      if (refusal) return setMistake(serverRefusalText(refusal));
      sayDone(done);
      await reload();
    } catch (error) {
      setMistake(`${m.logo_not_saved()} ${failureText(failureOf(error))}`);
    }
  };
  const take = (file: File) => {
    const code = logoMistake(file);
    if (code) return setMistake(refusalText(code));
    void attempt(async () => {
      const image = await base64Of(file);
      const { data } = await upload({ variables: { input: { organizationId, image } } });
      return data?.uploadLogo.errors ?? [];
    }, m.logo_saved());
  };
  const takeAway = () =>
    void attempt(async () => {
      const { data } = await remove({ variables: { input: { organizationId } } });
      return data?.removeLogo.errors ?? [];
    }, m.logo_removed());

  return (
    <div>
      <Dropzone
        openRef={open}
        onDrop={([file]) => file && take(file)}
        onReject={([rejected]) => rejected && take(rejected.file)}
        accept={[...logoTypes]}
        multiple={false}
        loading={busy}
        activateOnClick={false}
        className="logo-drop"
        inputProps={{ "aria-label": m.logo_choose() }}
        aria-label={m.logo_drop()}
        tabIndex={-1}
      >
        <Plate initials={card.initials} logoUrl={logoUrl} size={64} />
        <div className="logo-text">
          <p>{m.logo_drop()}</p>
          <p className="small soft">{m.logo_limits()}</p>
        </div>
        <div className="row">
          <Button
            small
            busy={busy}
            icon={<IconUpload size={16} stroke={1.75} aria-hidden="true" />}
            onClick={() => open.current?.()}
          >
            {logoUrl ? m.logo_replace() : m.logo_browse()}
          </Button>
          {logoUrl && (
            <Button small look="danger" busy={removing.loading} onClick={takeAway}>
              {m.logo_remove()}
            </Button>
          )}
        </div>
      </Dropzone>
      <div aria-live="polite">{mistake && <FieldError>{mistake}</FieldError>}</div>
    </div>
  );
}
