-- One person's case at a host, and what was done with it.

create table referral (
    id                  uuid        primary key,
    reference           text        not null unique,
    person_id           uuid        not null,
    agency_type         text        not null,
    form_id             text        not null,
    form_version        integer     not null,
    referrer_id         uuid        not null,
    referrer_worker     uuid        not null,
    host_id             uuid,
    gp_practice         text,
    postcode_district   text,
    submitted_at        timestamptz not null,
    state               text        not null
        check (state in ('SUBMITTED', 'ACCEPTED', 'ASSIGNED', 'ACTIVE', 'ENDED')),
    state_at            timestamptz not null,
    decided_by          uuid,
    worker_id           uuid,
    ending              text
        check (ending in ('RETURNED', 'CLOSED', 'WITHDRAWN', 'DECLINED_BY_PERSON', 'DIED')),
    ending_reason       text,
    ending_note         text,
    version             bigint      not null,
    awaits_identity     boolean     not null default true,
    intake_announced_at timestamptz not null,

    -- The sealed ReferralState, said once more where a hand-written update would break it.
    constraint referral_state_is_whole check (
        (state in ('ACCEPTED', 'ASSIGNED', 'ENDED')) = (decided_by is not null)
        and (state in ('ASSIGNED', 'ACTIVE')) = (worker_id is not null)
        and (state = 'ENDED') = (ending is not null)
        and (state = 'ENDED') = (ending_reason is not null)
        and (host_id is not null or state in ('SUBMITTED', 'ENDED'))
    )
);
create index referral_of_host on referral (host_id, state, id);
create index referral_caseload on referral (host_id, id) where state in ('ACCEPTED', 'ASSIGNED', 'ACTIVE');
create index referral_of_worker on referral (worker_id, id) where worker_id is not null;
create index referral_of_referrer on referral (referrer_id, id);
create index referral_of_person on referral (person_id);
create index referral_without_host on referral (id) where host_id is null and state = 'SUBMITTED';
create index referral_awaiting_identity on referral (intake_announced_at) where awaits_identity;
comment on column referral.id                  is 'internal';
comment on column referral.reference           is 'personal: spoken by the person';
comment on column referral.person_id           is 'personal: platform id';
comment on column referral.agency_type         is 'special-category: who refers tells what for';
comment on column referral.form_id             is 'special-category: as agency_type';
comment on column referral.form_version        is 'internal';
comment on column referral.referrer_id         is 'special-category: as agency_type';
comment on column referral.referrer_worker     is 'personal: of a worker';
comment on column referral.host_id             is 'personal';
comment on column referral.gp_practice         is 'personal';
comment on column referral.postcode_district   is 'personal';
comment on column referral.submitted_at        is 'personal';
comment on column referral.state               is 'personal';
comment on column referral.state_at            is 'personal';
comment on column referral.decided_by          is 'personal: of a worker';
comment on column referral.worker_id           is 'personal: of a worker';
comment on column referral.ending              is 'special-category: may tell a death';
comment on column referral.ending_reason       is 'special-category';
comment on column referral.ending_note         is 'special-category: free text about a person';
comment on column referral.version             is 'internal';
comment on column referral.awaits_identity     is 'internal';
comment on column referral.intake_announced_at is 'internal';

-- Apart from the case: the widest and most sensitive column, read only where answers are shown.
create table referral_answers (
    referral_id uuid  primary key references referral,
    answers     jsonb not null
);
comment on column referral_answers.referral_id is 'internal';
comment on column referral_answers.answers     is 'special-category: all that the referrer wrote';

create table contact (
    id          uuid        primary key,
    referral_id uuid        not null references referral,
    channel     text        not null check (channel in ('PHONE', 'VISIT', 'SMS', 'VIDEO')),
    outcome     text        not null check (outcome in ('SPOKE', 'NO_ANSWER', 'LEFT_MESSAGE', 'WRONG_NUMBER')),
    note        text,
    made_by     uuid        not null,
    made_at     timestamptz not null
);
create index contact_of_referral on contact (referral_id, made_at);
comment on column contact.id          is 'internal';
comment on column contact.referral_id is 'internal';
comment on column contact.channel     is 'personal';
comment on column contact.outcome     is 'personal';
comment on column contact.note        is 'special-category: free text about a person';
comment on column contact.made_by     is 'personal: of a worker';
comment on column contact.made_at     is 'personal';

create table appointment (
    id          uuid        primary key,
    referral_id uuid        not null references referral,
    kind        text        not null check (kind in ('PHONE_CALL', 'VIDEO_CALL', 'IN_PERSON')),
    starts_at   timestamptz not null,
    place       text,
    booked_by   uuid        not null,
    booked_at   timestamptz not null
);
create index appointment_of_referral on appointment (referral_id, starts_at);
comment on column appointment.id          is 'internal';
comment on column appointment.referral_id is 'internal';
comment on column appointment.kind        is 'personal';
comment on column appointment.starts_at   is 'personal';
comment on column appointment.place       is 'personal';
comment on column appointment.booked_by   is 'personal: of a worker';
comment on column appointment.booked_at   is 'personal';
