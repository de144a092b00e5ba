-- A budget, where it stands, and the plan for the money as it was last put forward.

create table budget (
    id                      uuid        primary key,
    person_id               uuid        not null,
    holder_id               uuid        not null,
    route                   text        not null check (route in ('DISCRETIONARY')),
    purpose                 text        not null,
    hands                   uuid[]      not null check (cardinality(hands) > 0),
    asked_at                timestamptz not null,
    state                   text        not null
        check (state in ('asked-for', 'amount-told', 'submitted', 'approved', 'returned', 'refused')),

    indicative_pence        bigint      check (indicative_pence > 0),
    told_how                text,
    told_by                 uuid,
    told_at                 timestamptz,

    care_plan_id            uuid,
    outcome                 text,
    above_indicative_reason text,
    submitted_by            uuid,
    submitted_at            timestamptz,

    decided_by              uuid,
    decided_by_name         text,
    decision_reason         text,
    decided_at              timestamptz,
    reconsider_until        date,

    version                 bigint      not null check (version > 0),

    -- The sealed BudgetState, said once more where a hand-written update would break it.
    constraint budget_state_is_whole check (
        (state <> 'asked-for') = (indicative_pence is not null)
        and num_nulls(indicative_pence, told_how, told_by, told_at) in (0, 4)
        and (state not in ('asked-for', 'amount-told')) = (care_plan_id is not null)
        and num_nulls(care_plan_id, outcome, submitted_by, submitted_at) in (0, 4)
        and (state in ('approved', 'returned', 'refused')) = (decided_by is not null)
        and num_nulls(decided_by, decided_by_name, decision_reason, decided_at) in (0, 4)
        and (state = 'refused') = (reconsider_until is not null)
    ),
    constraint whoever_prepared_does_not_decide check (decided_by is null or not decided_by = any (hands))
);
create index budget_of_holder on budget (holder_id, id);
create index budget_of_person on budget (person_id, id);

create table budget_line (
    budget_id    uuid   not null references budget,
    position     int    not null,
    description  text   not null,
    amount_pence bigint not null check (amount_pence > 0),
    referred_for text,
    primary key (budget_id, position)
);

comment on column budget.id                      is 'internal: opaque id';
comment on column budget.person_id               is 'personal: platform id';
comment on column budget.holder_id               is 'internal';
comment on column budget.route                   is 'special-category: a right to money tells of a need';
comment on column budget.purpose                 is 'special-category: free text about a person';
comment on column budget.hands                   is 'personal: workers';
comment on column budget.asked_at                is 'internal';
comment on column budget.state                   is 'personal';
comment on column budget.indicative_pence        is 'personal';
comment on column budget.told_how                is 'personal';
comment on column budget.told_by                 is 'personal: worker';
comment on column budget.told_at                 is 'internal';
comment on column budget.care_plan_id            is 'internal: opaque id';
comment on column budget.outcome                 is 'special-category: free text about a person';
comment on column budget.above_indicative_reason is 'special-category: free text about a person';
comment on column budget.submitted_by            is 'personal: worker';
comment on column budget.submitted_at            is 'internal';
comment on column budget.decided_by              is 'personal: worker';
comment on column budget.decided_by_name         is 'personal: worker';
comment on column budget.decision_reason         is 'special-category: free text about a person';
comment on column budget.decided_at              is 'internal';
comment on column budget.reconsider_until        is 'personal';
comment on column budget.version                 is 'internal';
comment on column budget_line.budget_id          is 'internal: opaque id';
comment on column budget_line.position           is 'internal';
comment on column budget_line.description        is 'special-category: what somebody needs';
comment on column budget_line.amount_pence       is 'personal';
comment on column budget_line.referred_for       is 'personal';
