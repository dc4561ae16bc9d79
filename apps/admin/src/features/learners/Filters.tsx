import { useDisclosure } from "@mantine/hooks";
import { IconFilter } from "@tabler/icons-react";
import type { DeliveryState, LearnerAnswer, LearnerSort } from "../../generated/graphql/graphql.ts";
import { m } from "../../generated/paraglide/messages.js";
import { Button } from "../../parts/Button.tsx";
import { type Choice, ChoiceList, FilterMenu } from "../../parts/FilterMenu.tsx";
import { SearchField } from "../../parts/SearchField.tsx";
import { Sheet } from "../../parts/Sheet.tsx";
import { statusWord } from "../../parts/StatusPill.tsx";
import { usePhone } from "../../parts/usePhone.ts";
import { useSearchText } from "../../parts/useSearchText.ts";
import { answers, deliveries, filterCount, type ListState, narrowed, sorts, statuses } from "./listState.ts";

/** Stands among the delivery facts, as it does in the list. */
const EXPIRED = "EXPIRED";

const deliveryWords: Readonly<Record<DeliveryState, () => string>> = {
  QUEUED: () => m.delivery_queued(),
  SENT: () => m.delivery_sent(),
  DELIVERED: () => m.delivery_delivered(),
  DEFERRED: () => m.delivery_deferred(),
  BOUNCED: () => m.delivery_bounced(),
  COMPLAINED: () => m.delivery_complained(),
  FAILED: () => m.delivery_failed(),
};

const answerWords: Readonly<Record<LearnerAnswer, () => string>> = {
  DECLINED: () => m.answer_declined(),
  EMAILS_STOPPED: () => m.answer_stopped(),
};

const sortWords: Readonly<Record<LearnerSort, () => string>> = {
  INVITED_AT_DESC: () => m.sort_invited(),
  INVITED_AT_ASC: () => m.sort_invited_first(),
  EMAIL_ASC: () => m.sort_email_asc(),
  EMAIL_DESC: () => m.sort_email_desc(),
  NAME_ASC: () => m.sort_name(),
  NAME_DESC: () => m.sort_name_desc(),
  STATUS_ASC: () => m.sort_status(),
  STATUS_DESC: () => m.sort_status_desc(),
  ACCEPTED_AT_DESC: () => m.sort_accepted(),
  ACCEPTED_AT_ASC: () => m.sort_accepted_first(),
};

interface FiltersProps {
  readonly state: ListState;
  readonly groups: readonly { readonly id: string; readonly name: string }[];
  readonly trainings: readonly { readonly id: string; readonly title: string }[];
  readonly imports: readonly Choice[];
  readonly onChange: (next: ListState, options?: { readonly replace: boolean }) => void;
}

/** Search and filters. On the phone the filters stand behind one button with their count. */
export function Filters({ state, groups, trainings, imports, onChange }: FiltersProps) {
  const phone = usePhone();
  const [opened, { open, close }] = useDisclosure(false);
  const narrow = (change: Partial<ListState>) => onChange(narrowed(state, change));
  const status: Choice[] = statuses.map((value) => ({ value, name: statusWord(value) }));
  const delivery: Choice[] = [
    ...deliveries.map((value) => ({ value, name: deliveryWords[value]() })),
    { value: EXPIRED, name: m.delivery_expired() },
  ];
  const group: Choice[] = groups.map(({ id, name }) => ({ value: id, name }));
  const training: Choice[] = trainings.map(({ id, title }) => ({ value: id, name: title }));
  const lists = [
    {
      key: "status",
      ...{ name: m.column_status(), choices: status, chosen: state.status, several: true },
      onChoose: (values: readonly string[]) =>
        narrow({ status: statuses.filter((value) => values.includes(value)) }),
    },
    {
      key: "group",
      ...{
        name: m.preview_group(),
        choices: group,
        chosen: state.groupId ? [state.groupId] : [],
        several: false,
      },
      onChoose: (values: readonly string[]) => narrow({ groupId: values[0] ?? null }),
    },
    {
      key: "training",
      ...{
        name: m.training(),
        choices: training,
        chosen: state.trainingId ? [state.trainingId] : [],
        several: false,
      },
      onChoose: (values: readonly string[]) => narrow({ trainingId: values[0] ?? null }),
    },
    {
      key: "delivery",
      ...{
        name: m.column_delivery(),
        choices: delivery,
        chosen: state.expired ? [...state.delivery, EXPIRED] : state.delivery,
        several: true,
      },
      onChoose: (values: readonly string[]) =>
        narrow({
          delivery: deliveries.filter((value) => values.includes(value)),
          expired: values.includes(EXPIRED),
        }),
    },
    {
      key: "answer",
      ...{
        name: m.answer(),
        choices: answers.map((value) => ({ value, name: answerWords[value]() })),
        chosen: state.answer ? [state.answer] : [],
        several: false,
      },
      onChoose: ([value]: readonly string[]) =>
        narrow({ answer: answers.find((answer) => answer === value) ?? null }),
    },
    {
      key: "import",
      ...{
        name: m.filter_import(),
        choices: imports,
        chosen: state.importId ? [state.importId] : [],
        several: false,
      },
      onChoose: (values: readonly string[]) => narrow({ importId: values[0] ?? null }),
    },
    // Who has never uploaded a list has nothing to choose from.
  ].filter(({ key, choices }) => key !== "import" || choices.length > 0);
  const count = filterCount(state);
  return (
    <div className="learners-filters">
      <Search
        value={state.search}
        onSearch={(search) => onChange(narrowed(state, { search }), { replace: true })}
      />
      {!phone && lists.map(({ key, ...list }) => <FilterMenu key={key} {...list} />)}
      {phone && (
        <Button
          icon={<IconFilter size={18} stroke={1.75} aria-hidden="true" />}
          onClick={open}
          aria-expanded={opened}
        >
          {count > 0 ? m.filter_count({ count }) : m.filter()}
        </Button>
      )}
      <Sheet title={m.filter()} opened={phone && opened} onClose={close}>
        {lists.map(({ key, ...list }) => (
          <ChoiceList key={key} {...list} />
        ))}
        <ChoiceList
          name={m.sort()}
          choices={sorts.map((value) => ({ value, name: sortWords[value]() }))}
          chosen={[state.sort]}
          several={false}
          always
          onChoose={([value]) => narrow({ sort: sorts.find((sort) => sort === value) ?? state.sort })}
        />
      </Sheet>
    </div>
  );
}

interface SearchProps {
  readonly value: string;
  readonly onSearch: (search: string) => void;
}

/** `/` leads here from anywhere on the page. */
function Search({ value, onSearch }: SearchProps) {
  const [typed, setTyped] = useSearchText(value, onSearch);
  return <SearchField label={m.learners_search()} value={typed} onChange={setTyped} slash />;
}
