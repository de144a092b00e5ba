-- Who looked at whom and changed what, as every service tells it, so that a person can be shown who has looked. Kept for
-- eight years, apart from the services that wrote it.
create table look (
    id              uuid        primary key,
    service         text        not null,
    number          bigint      not null,
    at              timestamptz not null,
    subject         uuid        not null,
    organisation_id uuid,
    action          text        not null,
    basis           text,
    outcome         text        not null,
    person_ids      uuid[]      not null,
    unique (service, number)
);
create index look_at_person on look using gin (person_ids);
create index look_by_age on look (at);

-- The ends of the services' audit chains as they were told: what `./run verify-audit` holds a chain against.
create table audit_head (
    service text   not null,
    number  bigint not null,
    hash    text   not null check (hash ~ '^[0-9a-f]{64}$'),
    primary key (service, number)
);

-- "Why did you look?" A person asks; the information governance officer of the integrated care board answers.
create table look_question (
    id          uuid        primary key,
    version     bigint      not null,
    person_id   uuid        not null references identity,
    look_id     uuid        not null references look on delete cascade,
    words       text        not null check (length(words) between 1 and 1000),
    asked_at    timestamptz not null,
    answer      text        check (length(answer) between 1 and 2000),
    answered_by uuid,
    answered_at timestamptz,
    unique (person_id, look_id),
    constraint answer_is_whole check (num_nulls(answer, answered_by, answered_at) in (0, 3))
);
create index look_question_open on look_question (id) where answer is null;

comment on column look.id              is 'internal';
comment on column look.service         is 'internal';
comment on column look.number          is 'internal: in the audit chain of the service';
comment on column look.at              is 'internal';
comment on column look.subject         is 'personal: the worker or person who looked';
comment on column look.organisation_id is 'internal';
comment on column look.action          is 'internal: never a value';
comment on column look.basis           is 'internal';
comment on column look.outcome         is 'internal';
comment on column look.person_ids      is 'personal: opaque ids of whom it was about';
comment on column audit_head.service   is 'internal';
comment on column audit_head.number    is 'internal';
comment on column audit_head.hash      is 'internal';
comment on column look_question.id          is 'internal';
comment on column look_question.version     is 'internal';
comment on column look_question.person_id   is 'personal: the record of whoever asked';
comment on column look_question.look_id     is 'internal';
comment on column look_question.words       is 'special-category: free text by a person';
comment on column look_question.asked_at    is 'internal';
comment on column look_question.answer      is 'special-category: free text about a person';
comment on column look_question.answered_by is 'personal: subject of a member of staff';
comment on column look_question.answered_at is 'internal';
