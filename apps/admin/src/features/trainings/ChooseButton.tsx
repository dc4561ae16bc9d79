import { IconCheck, IconPlus } from "@tabler/icons-react";
import { m } from "../../generated/paraglide/messages.js";
import { Button } from "../../parts/Button.tsx";

interface ChooseButtonProps {
  readonly title: string;
  readonly chosen: boolean;
  readonly onPress: () => void;
}

/** One press chooses, the next takes it back. */
export function ChooseButton({ title, chosen, onPress }: ChooseButtonProps) {
  const Icon = chosen ? IconCheck : IconPlus;
  return (
    <Button
      small
      className={chosen ? "chosen-button" : undefined}
      icon={<Icon size={16} stroke={1.75} aria-hidden="true" />}
      title={chosen ? m.training_remove() : undefined}
      onClick={onPress}
    >
      {chosen ? m.training_chosen() : m.training_choose()}
      <span className="unseen">: {title}</span>
    </Button>
  );
}
