-- Where workers are written to: of each organisation the whole, as its profile told it last. Whoever leaves is forgotten.
create table workplace (
    organisation_id uuid   primary key,
    version         bigint not null
);
comment on column workplace.organisation_id is 'internal';
comment on column workplace.version         is 'internal';

create table work_address (
    organisation_id uuid not null references workplace,
    worker          uuid not null,
    email           text not null,
    primary key (organisation_id, worker)
);
comment on column work_address.organisation_id is 'internal';
comment on column work_address.worker          is 'personal: subject of a member of staff';
comment on column work_address.email           is 'personal: e-mail address at work of a member of staff';

-- One e-mail to a worker that something waits for them. The address is looked up when it is sent and is not kept here.
create table reminder (
    id                  uuid        primary key,
    request_id          uuid        not null unique,
    organisation_id     uuid        not null,
    worker              uuid        not null,
    kind                text        not null,
    how_many            integer     not null check (how_many > 0),
    not_after           timestamptz not null,
    state               text        not null check (state in (
        'QUEUED', 'SENDING', 'SENT', 'DELIVERED', 'FAILED', 'EXPIRED')),
    state_at            timestamptz not null,
    reason              text,
    look_at             timestamptz,
    attempt             integer     not null default 0,
    attempted_at        timestamptz,
    absence_counts_from timestamptz,
    provider_id         uuid,
    version             bigint      not null,

    -- An attempt is written down before the call, whole or not at all.
    constraint reminder_attempt_is_whole check (
        (attempt > 0) = (attempted_at is not null) and (attempt > 0) = (absence_counts_from is not null)),
    constraint reminder_waits_for_something check ((state in ('QUEUED', 'SENDING')) = (look_at is not null))
);
create index reminder_due on reminder (look_at) where look_at is not null;
create index reminder_by_age on reminder (state_at) where look_at is null;
comment on column reminder.id                  is 'internal: opaque id';
comment on column reminder.request_id          is 'internal: opaque id';
comment on column reminder.organisation_id     is 'internal';
comment on column reminder.worker              is 'personal: subject of a member of staff';
comment on column reminder.kind                is 'internal: a code for what waits';
comment on column reminder.how_many            is 'internal';
comment on column reminder.not_after           is 'internal';
comment on column reminder.state               is 'internal';
comment on column reminder.state_at            is 'internal';
comment on column reminder.reason              is 'internal: a code';
comment on column reminder.look_at             is 'internal';
comment on column reminder.attempt             is 'internal';
comment on column reminder.attempted_at        is 'internal';
comment on column reminder.absence_counts_from is 'internal';
comment on column reminder.provider_id         is 'internal: opaque id';
comment on column reminder.version             is 'internal';
