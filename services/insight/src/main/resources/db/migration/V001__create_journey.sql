-- What is known of each referral, under keys that mean nothing outside this service. No row is a person's record.

create table journey (
    referral_key    text primary key,
    person_key      text not null,
    agency_type     text,
    submitted_at    timestamptz,
    contact_made_at timestamptz,
    ended_at        timestamptz,
    hours_waited    double precision
        generated always as (extract(epoch from contact_made_at - submitted_at) / 3600.0) stored,

    constraint journey_knows_the_submission_whole check ((agency_type is null) = (submitted_at is null)),
    constraint journey_counts_a_contact_with_its_submission check (contact_made_at is null or submitted_at is not null)
);
create index journey_by_submission on journey (submitted_at, agency_type);

comment on column journey.referral_key    is 'personal: keyed hash';
comment on column journey.person_key      is 'personal: keyed hash, so that a measure can count somebody once';
comment on column journey.agency_type     is 'special-category: who asked for support tells what for';
comment on column journey.submitted_at    is 'personal';
comment on column journey.contact_made_at is 'personal';
comment on column journey.ended_at        is 'personal';
comment on column journey.hours_waited    is 'personal';
