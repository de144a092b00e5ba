-- A copy of all that is held on one person: ordered by an officer of the board, assembled from every service, released by
-- two. What was assembled is deleted thirty days after the release; that there was an order is kept.
create table subject_access (
    id                 uuid        primary key,
    version            bigint      not null check (version > 0),
    person_id          uuid        not null references identity,
    received_on        date        not null,
    due_on             date        not null check (due_on > received_on),
    lengthened_because text        check (length(lengthened_because) between 10 and 1000),
    representative     text        check (length(representative) between 1 and 300),
    clinician_looks    boolean     not null,
    board_id           uuid        not null,
    ordered_by         uuid        not null,
    ordered_by_name    text        not null,
    ordered_at         timestamptz not null,
    officer            uuid        not null,
    officer_name       text        not null,
    ask_until          timestamptz not null,
    state              text        not null
        check (state in ('ORDERED', 'ASSEMBLED', 'PROPOSED', 'RELEASED', 'CLOSED')),
    proposed_by        uuid,
    proposed_by_name   text,
    proposed_at        timestamptz,
    released_by        uuid,
    released_by_name   text,
    released_at        timestamptz,
    closed_by          uuid,
    closed_by_name     text,
    closed_at          timestamptz,
    closed_because     text        check (length(closed_because) between 10 and 1000),
    emptied_at         timestamptz,

    -- The sealed OrderState, said once more where a hand-written update would break it.
    constraint subject_access_state_is_whole check (
        (state in ('PROPOSED', 'RELEASED')) = (proposed_by is not null)
        and num_nulls(proposed_by, proposed_by_name, proposed_at) in (0, 3)
        and (state = 'RELEASED') = (released_by is not null)
        and num_nulls(released_by, released_by_name, released_at) in (0, 3)
        and (state = 'CLOSED') = (closed_by is not null)
        and num_nulls(closed_by, closed_by_name, closed_at, closed_because) in (0, 4)
        and (emptied_at is null or state in ('RELEASED', 'CLOSED'))),
    constraint nobody_releases_what_they_proposed check (released_by <> proposed_by)
);
create index subject_access_of_person on subject_access (person_id);
create index subject_access_open on subject_access (due_on, id) where state in ('ORDERED', 'ASSEMBLED', 'PROPOSED');

-- Who asks, and whether they are free to: nothing is overwritten, the last counts.
create table subject_access_check (
    order_id        uuid        not null references subject_access,
    number          integer     not null check (number > 0),
    identity_how    text        not null check (identity_how in (
        'SIGNED_IN', 'KNOWN_TO_A_WORKER', 'DOCUMENT_SEEN', 'RUNG_BACK')),
    spoken_alone    boolean     not null,
    made_to_ask     text        not null check (made_to_ask in ('NO', 'YES', 'NOT_ASKED')),
    note            text        check (length(note) between 1 and 1000),
    checked_by      uuid        not null,
    checked_by_name text        not null,
    checked_at      timestamptz not null,
    primary key (order_id, number)
);

-- Which services were asked, and when each answered last.
create table subject_access_part (
    order_id    uuid        not null references subject_access,
    service     text        not null,
    tried_at    timestamptz not null,
    answered_at timestamptz,
    primary key (order_id, service)
);

-- What they answered, and what was decided about it.
create table subject_access_entry (
    id              uuid        primary key,
    order_id        uuid        not null references subject_access,
    service         text        not null,
    section         text        not null,
    position        integer     not null,
    key             text        not null,
    controller_id   uuid,
    at              timestamptz,
    lines           jsonb       not null check (jsonb_typeof(lines) = 'array'),
    health          boolean     not null,
    concerns        text[]      not null check (concerns <@ array['THIRD_PARTY', 'HIDDEN_FROM_PERSON', 'SAFEGUARDING']),
    decision        text        not null check (decision in ('UNDECIDED', 'GIVE', 'REDACT', 'WITHHOLD')),
    because         text        check (length(because) between 3 and 1000),
    words           text[]      not null,
    decided_by      uuid,
    decided_by_name text,
    decided_at      timestamptz,
    harm            text        check (harm in ('NO_HARM', 'SERIOUS_HARM')),
    harm_because    text        check (length(harm_because) between 3 and 1000),
    harm_by         uuid,
    harm_by_name    text,
    harm_at         timestamptz,
    unique (order_id, service, key),

    constraint what_is_kept_back_has_a_reason check (decision not in ('REDACT', 'WITHHOLD') or because is not null),
    constraint only_words_are_redacted check ((decision = 'REDACT') = (cardinality(words) > 0)),
    constraint decision_on_entry_is_whole check (num_nulls(decided_by, decided_by_name, decided_at) in (0, 3)),
    constraint harm_is_whole check (num_nulls(harm, harm_because, harm_by, harm_by_name, harm_at) in (0, 5))
);
create index subject_access_entry_in_order on subject_access_entry (order_id, service, position);

-- That an organisation which answers for some of it knows and agrees.
create table subject_access_approval (
    order_id        uuid        not null references subject_access,
    organisation_id uuid        not null,
    said_by         text        not null check (length(said_by) between 1 and 140),
    note            text        check (length(note) between 1 and 1000),
    kept_by         uuid        not null,
    kept_by_name    text        not null,
    kept_at         timestamptz not null,
    primary key (order_id, organisation_id)
);

-- What was told before anybody could order a copy: nobody assembles one.
update circle set told = told || '{"subjectAccesses": []}' where told is not null;

comment on column subject_access.id                 is 'internal';
comment on column subject_access.version            is 'internal';
comment on column subject_access.person_id          is 'personal: the record at the time';
comment on column subject_access.received_on        is 'personal';
comment on column subject_access.due_on             is 'personal';
comment on column subject_access.lengthened_because is 'special-category: free text about a person';
comment on column subject_access.representative     is 'personal: name and authority of somebody who asks for them';
comment on column subject_access.clinician_looks    is 'internal: the setting when it was ordered';
comment on column subject_access.board_id           is 'internal';
comment on column subject_access.ordered_by         is 'personal: subject of a member of staff';
comment on column subject_access.ordered_by_name    is 'personal: name of a member of staff';
comment on column subject_access.ordered_at         is 'personal';
comment on column subject_access.officer            is 'personal: subject of a member of staff';
comment on column subject_access.officer_name       is 'personal: name of a member of staff';
comment on column subject_access.ask_until          is 'internal';
comment on column subject_access.state              is 'personal';
comment on column subject_access.proposed_by        is 'personal: subject of a member of staff';
comment on column subject_access.proposed_by_name   is 'personal: name of a member of staff';
comment on column subject_access.proposed_at        is 'personal';
comment on column subject_access.released_by        is 'personal: subject of a member of staff';
comment on column subject_access.released_by_name   is 'personal: name of a member of staff';
comment on column subject_access.released_at        is 'personal';
comment on column subject_access.closed_by          is 'personal: subject of a member of staff';
comment on column subject_access.closed_by_name     is 'personal: name of a member of staff';
comment on column subject_access.closed_at          is 'personal';
comment on column subject_access.closed_because     is 'special-category: free text about a person';
comment on column subject_access.emptied_at         is 'internal';
comment on column subject_access_check.order_id        is 'internal';
comment on column subject_access_check.number          is 'internal';
comment on column subject_access_check.identity_how    is 'personal';
comment on column subject_access_check.spoken_alone    is 'special-category: may tell of danger';
comment on column subject_access_check.made_to_ask     is 'special-category: may tell of danger';
comment on column subject_access_check.note            is 'special-category: may tell of danger';
comment on column subject_access_check.checked_by      is 'personal: subject of a member of staff';
comment on column subject_access_check.checked_by_name is 'personal: name of a member of staff';
comment on column subject_access_check.checked_at      is 'personal';
comment on column subject_access_part.order_id    is 'internal';
comment on column subject_access_part.service     is 'internal';
comment on column subject_access_part.tried_at    is 'internal';
comment on column subject_access_part.answered_at is 'internal';
comment on column subject_access_entry.id              is 'internal';
comment on column subject_access_entry.order_id        is 'internal';
comment on column subject_access_entry.service         is 'internal';
comment on column subject_access_entry.section         is 'special-category: what there is tells what for';
comment on column subject_access_entry.position        is 'internal';
comment on column subject_access_entry.key             is 'internal';
comment on column subject_access_entry.controller_id   is 'special-category: who works with a person tells what for';
comment on column subject_access_entry.at              is 'personal';
comment on column subject_access_entry.lines           is 'special-category: a copy of any record';
comment on column subject_access_entry.health          is 'special-category';
comment on column subject_access_entry.concerns        is 'special-category: may tell of danger';
comment on column subject_access_entry.decision        is 'personal';
comment on column subject_access_entry.because         is 'special-category: free text about a person';
comment on column subject_access_entry.words           is 'special-category: out of any record';
comment on column subject_access_entry.decided_by      is 'personal: subject of a member of staff';
comment on column subject_access_entry.decided_by_name is 'personal: name of a member of staff';
comment on column subject_access_entry.decided_at      is 'personal';
comment on column subject_access_entry.harm            is 'special-category: a clinician''s word';
comment on column subject_access_entry.harm_because    is 'special-category: a clinician''s word';
comment on column subject_access_entry.harm_by         is 'personal: subject of a member of staff';
comment on column subject_access_entry.harm_by_name    is 'personal: name of a member of staff';
comment on column subject_access_entry.harm_at         is 'special-category: a clinician''s word';
comment on column subject_access_approval.order_id        is 'internal';
comment on column subject_access_approval.organisation_id is 'special-category: who works with a person tells what for';
comment on column subject_access_approval.said_by         is 'personal: name of a member of staff';
comment on column subject_access_approval.note            is 'special-category: free text about a person';
comment on column subject_access_approval.kept_by         is 'personal: subject of a member of staff';
comment on column subject_access_approval.kept_by_name    is 'personal: name of a member of staff';
comment on column subject_access_approval.kept_at         is 'personal';
