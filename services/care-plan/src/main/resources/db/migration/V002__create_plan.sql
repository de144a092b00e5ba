-- A person's plan, its goals, and what will be done towards each.

create table plan (
    id          uuid        primary key,
    person_id   uuid        not null,
    referral_id uuid,
    state       text        not null check (state in ('DRAFT', 'IN_CONVERSATION')),
    state_at    timestamptz not null,
    opened_at   timestamptz not null,
    version     integer     not null check (version > 0)
);
-- One plan that all share: a second one would be somebody else's plan for the person.
create unique index plan_open on plan (person_id) where state in ('DRAFT', 'IN_CONVERSATION');
create index plan_of_person on plan (person_id, id);

create table goal (
    id                   uuid        primary key,
    plan_id              uuid        not null references plan,
    text                 text        not null check (text <> ''),
    importance           integer     not null check (importance between 1 and 10),
    author               uuid        not null,
    said_to_name         text,
    said_to_organisation uuid,
    set_at               timestamptz not null,
    constraint goal_has_one_kind_of_author check ((said_to_name is null) = (said_to_organisation is null))
);
create index goal_of_plan on goal (plan_id, id);

create table action (
    goal_id    uuid    not null references goal,
    position   integer not null,
    what       text    not null check (what <> ''),
    who        text    not null check (who <> ''),
    due        text,
    confidence integer not null check (confidence between 1 and 10),
    primary key (goal_id, position)
);

comment on column plan.id          is 'internal';
comment on column plan.person_id   is 'personal: platform id';
comment on column plan.referral_id is 'personal: platform id';
comment on column plan.state       is 'personal';
comment on column plan.state_at    is 'personal';
comment on column plan.opened_at   is 'personal';
comment on column plan.version     is 'internal';
comment on column goal.id                   is 'internal';
comment on column goal.plan_id              is 'internal';
comment on column goal.text                 is 'special-category: the person''s own words';
comment on column goal.importance           is 'special-category';
comment on column goal.author               is 'personal: of the person or a worker';
comment on column goal.said_to_name         is 'personal: of a worker';
comment on column goal.said_to_organisation is 'special-category: who works with a person tells what for';
comment on column goal.set_at               is 'personal';
comment on column action.goal_id    is 'internal';
comment on column action.position   is 'internal';
comment on column action.what       is 'special-category: the person''s own words';
comment on column action.who        is 'personal: of the person, a friend or a worker';
comment on column action.due        is 'special-category: the person''s own words';
comment on column action.confidence is 'special-category';
