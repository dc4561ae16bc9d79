import { useMutation } from "@apollo/client/react";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { m } from "../../generated/paraglide/messages.js";
import { Button } from "../../parts/Button.tsx";
import { Note } from "../../parts/Note.tsx";
import { sayRefused } from "../../parts/notify.tsx";
import { failureOf, failureText } from "../../parts/Problem.tsx";
import { useOrganization } from "../../shell/context.ts";
import { messageHtml } from "./messageHtml.ts";
import { MarkCopiedDocument } from "./onboarding.graphql.ts";

/** How long a button says "Copied". */
const COPIED_MS = 2000;

type Form = "formatted" | "text";

/** Puts the message on the clipboard; formatted, a mail program takes paragraphs, list and links along. */
async function toClipboard(body: string, form: Form): Promise<void> {
  if (form === "text") return navigator.clipboard.writeText(body);
  const part = (type: string, text: string) => ({ [type]: new Blob([text], { type }) });
  const item = new ClipboardItem({
    ...part("text/html", messageHtml(body)),
    ...part("text/plain", body),
  });
  return navigator.clipboard.write([item]);
}

/** Copies the message as it stands in the field, and ticks the step of the set-up. */
export function CopyActs({ body }: { readonly body: string }) {
  const { id: organizationId } = useOrganization();
  const [mark] = useMutation(MarkCopiedDocument);
  const [copied, setCopied] = useState<Form | null>(null);
  const [blocked, setBlocked] = useState<Form | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const tick = async () => {
    try {
      await mark({ variables: { input: { organizationId } } });
    } catch (error) {
      sayRefused(`${m.message_not_ticked()} ${failureText(failureOf(error))}`);
    }
  };
  const copy = async (form: Form) => {
    clearTimeout(timer.current);
    try {
      await toClipboard(body, form);
    } catch {
      return setBlocked(form);
    }
    setBlocked(null);
    setCopied(form);
    timer.current = setTimeout(() => setCopied(null), COPIED_MS);
    await tick();
  };
  return (
    <>
      <CopyButton look="filled" done={copied === "formatted"} onCopy={() => void copy("formatted")}>
        {m.message_copy()}
      </CopyButton>
      <CopyButton look="outline" done={copied === "text"} onCopy={() => void copy("text")}>
        {m.message_copy_text()}
      </CopyButton>
      {blocked && <Blocked key={blocked} body={body} form={blocked} onCopied={() => void tick()} />}
    </>
  );
}

interface CopyButtonProps {
  readonly look: "filled" | "outline";
  readonly done: boolean;
  readonly onCopy: () => void;
  readonly children: string;
}

function CopyButton({ look, done, onCopy, children }: CopyButtonProps) {
  const Icon = done ? IconCheck : IconCopy;
  return (
    <Button look={look} icon={<Icon size={18} stroke={1.75} aria-hidden="true" />} onClick={onCopy}>
      <span aria-live="polite">{done ? m.copied() : children}</span>
    </Button>
  );
}

interface BlockedProps {
  readonly body: string;
  readonly form: Form;
  readonly onCopied: () => void;
}

/** Where the clipboard is closed, the message stands here, selected, to be copied by hand. */
function Blocked({ body, form, onCopied }: BlockedProps) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!element.current) return;
    element.current.focus();
    getSelection()?.selectAllChildren(element.current);
  }, []);
  return (
    <div className="message-blocked">
      <Note tone="sky" title={m.message_copy_blocked()} />
      {form === "text" ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it is read and selected by keyboard
        <div ref={element} tabIndex={0} className="message-selected plain" onCopy={onCopied}>
          {body}
        </div>
      ) : (
        <div
          ref={element}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: it is read and selected by keyboard
          tabIndex={0}
          className="message-selected"
          onCopy={onCopied}
          // biome-ignore lint/security/noDangerouslySetInnerHtml: messageHtml escapes all that was typed
          dangerouslySetInnerHTML={{ __html: messageHtml(body) }}
        />
      )}
    </div>
  );
}
