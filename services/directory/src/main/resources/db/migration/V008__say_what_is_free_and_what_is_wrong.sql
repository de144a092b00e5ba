-- What a provider says of its room, and what anybody says is wrong with a listing.
create table service_capacity (
    service_id         uuid        primary key references service,
    status             text        not null check (status in ('AVAILABLE', 'WAITING_LIST', 'FULL', 'ASK_FIRST')),
    expected_wait_days integer     check (expected_wait_days between 0 and 730),
    said_by            uuid        not null,
    said_at            timestamptz not null,
    -- From then on nobody knows: an old "available" is no answer.
    valid_until        timestamptz not null
);

create table correction (
    id               uuid        primary key,
    service_id       uuid        not null references service,
    field            text        not null check (field in (
        'NAME', 'DESCRIPTION', 'PLACE', 'TIMES', 'PHONE', 'EMAIL', 'WEBSITE', 'COST', 'WHO_IT_IS_FOR', 'CLOSED',
        'OTHER')),
    says             text        not null,
    reported_by      uuid        not null,
    reported_at      timestamptz not null,
    state            text        not null check (state in ('OPEN', 'PUT_RIGHT', 'LEFT_AS_IT_IS')),
    answer           text,
    decided_by       uuid,
    decided_at       timestamptz,

    constraint correction_state_is_whole check (
        (state = 'OPEN') = (decided_at is null)
        and (decided_at is null) = (decided_by is null)
        and (decided_at is null) = (answer is null)
    )
);
-- Whoever says it again before anybody looked puts their own words right.
create unique index correction_once on correction (service_id, field, reported_by) where state = 'OPEN';
create index correction_waiting on correction (reported_at) where state = 'OPEN';
create index correction_of_reporter on correction (reported_by, reported_at);

comment on column service_capacity.service_id         is 'internal';
comment on column service_capacity.status             is 'internal';
comment on column service_capacity.expected_wait_days is 'internal';
comment on column service_capacity.said_by            is 'internal: an organisation';
comment on column service_capacity.said_at            is 'internal';
comment on column service_capacity.valid_until        is 'internal';
comment on column correction.id          is 'internal';
comment on column correction.service_id  is 'internal';
comment on column correction.field       is 'internal';
comment on column correction.says        is 'personal: free text';
comment on column correction.reported_by is 'personal: an account';
comment on column correction.reported_at is 'internal';
comment on column correction.state       is 'internal';
comment on column correction.answer      is 'internal: written for the reporter';
comment on column correction.decided_by  is 'personal: account of a member of staff';
comment on column correction.decided_at  is 'internal';

-- What was heard of offers, to notice a listing that is not as it says. About no person.
create table offer_heard (
    offer_id     uuid        primary key,
    service_id   uuid        not null,
    made_at      timestamptz not null,
    answered_at  timestamptz,
    not_eligible boolean     not null,
    counted      boolean     not null
);
create index offer_heard_of_service on offer_heard (service_id) where not_eligible and not counted;
create index offer_heard_silent on offer_heard (made_at) where answered_at is null and not counted;
comment on column offer_heard.offer_id     is 'internal';
comment on column offer_heard.service_id   is 'internal';
comment on column offer_heard.made_at      is 'internal';
comment on column offer_heard.answered_at  is 'internal';
comment on column offer_heard.not_eligible is 'internal';
comment on column offer_heard.counted      is 'internal';

-- Who works for a provider, by organisation.profile.v1, and of which listing they were reminded before which day.
create table provider_people (
    organisation_id uuid   primary key,
    subjects        uuid[] not null,
    version         bigint not null
);
create table owner_reminded (
    service_id uuid primary key references service,
    due_on     date not null
);
comment on column provider_people.organisation_id is 'internal';
comment on column provider_people.subjects        is 'personal: accounts of members of staff';
comment on column provider_people.version         is 'internal';
comment on column owner_reminded.service_id is 'internal';
comment on column owner_reminded.due_on     is 'internal';
