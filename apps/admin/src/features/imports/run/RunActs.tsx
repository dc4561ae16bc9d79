import { useMutation } from "@apollo/client/react";
import { IconPlayerPause, IconPlayerPlay, IconX } from "@tabler/icons-react";
import { useState } from "react";
import type { ImportRunningFragment } from "../../../generated/graphql/graphql.ts";
import { m } from "../../../generated/paraglide/messages.js";
import { Button } from "../../../parts/Button.tsx";
import { Confirm } from "../../../parts/Confirm.tsx";
import { sayDone, sayRefused } from "../../../parts/notify.tsx";
import { regainFocus } from "../../../parts/Page.tsx";
import { failureOf, failureText } from "../../../parts/Problem.tsx";
import { figure } from "../../../text/numbers.ts";
import { type ServerRefusal, serverRefusalText } from "../../../text/refusals.ts";
import { PauseImportDocument, ResumeImportDocument, StopImportDocument } from "./run.graphql.ts";

/** Stop until the first e-mail goes; pause and go on while they go. */
export function RunActs({ run }: { readonly run: ImportRunningFragment }) {
  const [asking, setAsking] = useState(false);
  const { busy, act } = useRunActs(run.id);
  const { canStop, canPause, pausedAt, progress, status } = run;
  const queued = progress?.queued ?? 0;
  const paused = status === "CONFIRMED" && pausedAt !== null && queued > 0;
  const stop = async () => {
    await act("stop");
    setAsking(false);
    regainFocus();
  };
  if (!canStop && !canPause && !paused) return null;
  return (
    <div className="row run-acts">
      {canPause && (
        <Button
          busy={busy === "pause"}
          icon={<IconPlayerPause size={18} stroke={1.75} aria-hidden="true" />}
          onClick={() => void act("pause")}
        >
          {m.run_pause()}
        </Button>
      )}
      {paused && (
        <Button
          look="filled"
          busy={busy === "resume"}
          icon={<IconPlayerPlay size={18} stroke={1.75} aria-hidden="true" />}
          onClick={() => void act("resume")}
        >
          {m.run_resume({ count: queued, shown: figure(queued) })}
        </Button>
      )}
      {canStop && (
        <Button
          look="danger"
          icon={<IconX size={18} stroke={1.75} aria-hidden="true" />}
          onClick={() => setAsking(true)}
        >
          {m.run_stop()}
        </Button>
      )}
      <Confirm
        opened={asking}
        onClose={() => setAsking(false)}
        title={m.stop_ask({ count: queued, shown: figure(queued) })}
        act={m.stop_act()}
        keep={m.stop_keep()}
        destroys
        busy={busy === "stop"}
        onConfirm={() => void stop()}
      >
        {m.stop_text()}
      </Confirm>
    </div>
  );
}

type Act = "stop" | "pause" | "resume";

const said: Readonly<Record<Act, () => string>> = {
  stop: () => m.stopped_said(),
  pause: () => m.paused_said(),
  resume: () => m.resumed_said(),
};

function useRunActs(importId: string) {
  const [stop] = useMutation(StopImportDocument);
  const [pause] = useMutation(PauseImportDocument);
  const [resume] = useMutation(ResumeImportDocument);
  const [busy, setBusy] = useState<Act | null>(null);
  const variables = { input: { importId } };
  const send = async (name: Act): Promise<readonly ServerRefusal[]> => {
    switch (name) {
      case "stop":
        return (await stop({ variables })).data?.stopImport.errors ?? [];
      case "pause":
        return (await pause({ variables })).data?.pauseImport.errors ?? [];
      case "resume":
        return (await resume({ variables })).data?.resumeImport.errors ?? [];
    }
  };
  const act = async (name: Act) => {
    if (busy) return;
    setBusy(name);
    try {
      const [refusal] = await send(name);
      if (refusal) sayRefused(serverRefusalText(refusal));
      else sayDone(said[name]());
    } catch (failure) {
      sayRefused(`${m.run_act_failed()} ${failureText(failureOf(failure))}`);
    }
    setBusy(null);
  };
  return { busy, act };
}
