-- People as far as texting goes, the messages to them, and what they texted back.

create table reach (
    person_id  uuid   primary key,
    version    bigint not null,
    texting    text   not null check (texting in ('YES', 'NO', 'UNKNOWN')),
    number     text   not null check (number in ('MOBILE', 'NOT_A_UK_MOBILE', 'NOT_GIVEN')),
    mobile     text,
    language   text   not null,
    constraint reach_number_is_whole check ((number = 'MOBILE') = (mobile is not null))
);

create index reach_of_mobile on reach (mobile);

create table message (
    id                  uuid        primary key,
    request_id          uuid        not null unique,
    person_id           uuid        not null,
    template            text        not null,
    parameters          jsonb       not null,
    purpose             text        not null,
    not_before          timestamptz not null,
    not_after           timestamptz not null,
    state               text        not null check (state in ('QUEUED', 'HELD', 'SENDING', 'SENT', 'DELIVERED',
                                        'TEMPORARY_FAILURE', 'PERMANENT_FAILURE', 'TECHNICAL_FAILURE', 'CANCELLED',
                                        'EXPIRED', 'REPLIED')),
    state_at            timestamptz not null,
    reason              text,
    look_at             timestamptz,
    attempt             integer     not null default 0,
    attempted_at        timestamptz,
    absence_counts_from timestamptz,
    sent_to             text,
    provider_id         uuid,
    asked_at            timestamptz not null,
    version             bigint      not null,

    -- An attempt is written down before the call, whole or not at all.
    constraint message_attempt_is_whole check (
        (attempt > 0) = (attempted_at is not null)
        and (attempt > 0) = (absence_counts_from is not null)
        and (attempt > 0) = (sent_to is not null)
    ),
    constraint message_waits_for_something check (state not in ('QUEUED', 'HELD', 'SENDING') or look_at is not null)
);
create index message_due on message (look_at) where look_at is not null;
create index message_of_person on message (person_id, id);
create index message_to_number on message (sent_to, attempted_at) where sent_to is not null;

-- What a number itself has told: stop, or that nothing arrives there.
create table number_standing (
    mobile     text primary key,
    stopped_at timestamptz,
    failed_at  timestamptz
);

-- Receipts for nothing that we sent, kept so that somebody can look.
create table unknown_receipt (
    provider_id uuid        not null,
    status      text        not null,
    received_at timestamptz not null,
    primary key (provider_id, status)
);

create table reply (
    id          uuid        primary key,
    provider_id uuid        not null unique,
    mobile      text        not null,
    message_id  uuid        references message,
    meaning     text        not null check (meaning in ('STOP', 'START', 'HELP', 'DANGER', 'WORDS')),
    words       text        not null,
    received_at timestamptz not null
);
create index reply_to_message on reply (message_id);

comment on column reach.person_id is 'internal: opaque id';
comment on column reach.version   is 'internal';
comment on column reach.texting   is 'special-category: may tell of danger at home';
comment on column reach.number    is 'personal';
comment on column reach.mobile    is 'personal';
comment on column reach.language  is 'personal';
comment on column message.id                  is 'internal: opaque id';
comment on column message.request_id          is 'internal: opaque id';
comment on column message.person_id           is 'internal: opaque id';
comment on column message.template            is 'personal';
comment on column message.parameters          is 'personal: emptied when the provider has taken the message';
comment on column message.purpose             is 'personal';
comment on column message.not_before          is 'personal';
comment on column message.not_after           is 'personal';
comment on column message.state               is 'personal';
comment on column message.state_at            is 'personal';
comment on column message.reason              is 'special-category: may tell of danger at home';
comment on column message.look_at             is 'internal';
comment on column message.attempt             is 'internal';
comment on column message.attempted_at        is 'internal';
comment on column message.absence_counts_from is 'internal';
comment on column message.sent_to             is 'personal';
comment on column message.provider_id         is 'internal: opaque id';
comment on column message.asked_at            is 'personal';
comment on column message.version             is 'internal';
comment on column number_standing.mobile     is 'personal';
comment on column number_standing.stopped_at is 'personal';
comment on column number_standing.failed_at  is 'personal';
comment on column unknown_receipt.provider_id is 'internal: opaque id';
comment on column unknown_receipt.status      is 'internal';
comment on column unknown_receipt.received_at is 'internal';
comment on column reply.id          is 'internal: opaque id';
comment on column reply.provider_id is 'internal: opaque id';
comment on column reply.mobile      is 'personal';
comment on column reply.message_id  is 'internal: opaque id';
comment on column reply.meaning     is 'special-category: may tell of danger';
comment on column reply.words       is 'special-category: free text by a person';
comment on column reply.received_at is 'personal';
