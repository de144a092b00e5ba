-- Beside what a feed says of a listing: where it stands in its life, and what only this platform asks of it.
alter table service
    add column life text not null default 'LISTED' check (life in (
        'DRAFT', 'SUBMITTED', 'LISTED', 'ASSURED', 'ASSURANCE_DUE', 'STALE', 'TEMPORARILY_CLOSED', 'INACTIVE',
        'DEFUNCT')),
    add column assured_on date,
    add column due_on     date,
    add column assured_by uuid,
    add column written_by uuid,
    add column internal_only         boolean not null default false,
    add column confidential_location boolean not null default false,

    -- The record Life, said once more where a hand-written update would break it.
    add constraint service_life_is_whole check (
        (assured_on is null) = (due_on is null)
        and (life not in ('ASSURED', 'ASSURANCE_DUE', 'STALE') or assured_on is not null)
        and (life not in ('DRAFT', 'SUBMITTED') or (written_by is not null and assured_on is null))
    );

-- The place of a refuge: no list, no map and no centre of a postcode is made from it.
alter table location
    add column confidential boolean not null default false;

-- What was there came by feeds. An assurance that a feed has said, and that has not run out, counts.
update service
   set assured_on = (document ->> 'assured_date')::date, due_on = (document ->> 'assured_date')::date + 90
 where listing_state in ('ACTIVE', 'TEMPORARILY_CLOSED')
   and (document ->> 'assured_date')::date between current_date - 119 and current_date;
update service
   set life = case when listing_state <> 'ACTIVE' then listing_state
                   when due_on is null then 'LISTED'
                   when due_on <= current_date then 'ASSURANCE_DUE'
                   else 'ASSURED' end;

create index service_by_due_date on service (due_on) where life in ('ASSURED', 'ASSURANCE_DUE', 'STALE');
create index service_by_life on service (life, name) where life not in ('LISTED', 'ASSURED');
create index service_by_writer on service (written_by) where written_by is not null;

-- Of what may leave by a public way (V004): nothing that is being written, has gone stale, is for staff or hides its place.
create or replace view answerable_service as
    select id, organisation_id, name, listing_state, last_modified, document, words, minimum_age, maximum_age
      from service
     where life not in ('DRAFT', 'SUBMITTED', 'STALE') and not internal_only and not confidential_location;

create or replace view published_location as
    select id, name, latitude, longitude, postcode, place, document
      from location
     where not confidential;

-- What only this platform asks of a service, as its editor or its provider says it. Codes are the API's.
create table platform_fact (
    service_id            uuid        primary key references service,
    referral_routes       text[]      not null,
    agency_types          text[]      not null,
    accepts_self_referral boolean,
    inclusion             text[]      not null,
    exclusion             text[]      not null,
    response_target_days  integer     check (response_target_days between 1 and 60),
    safeguarding_policy_on date,
    insured_until         date,
    dbs_checked           boolean,
    door                  text,
    greeter               text,
    noise                 text,
    seats                 text,
    toilet                text,
    may_leave             text,
    said_by               uuid        not null,
    said_at               timestamptz not null
);

-- "Still right" by whoever runs a group, without an account. Good once, until the listing would have gone stale.
create table still_right_link (
    id         uuid        primary key,
    service_id uuid        not null references service,
    token_hash bytea       not null unique,
    made_by    uuid        not null,
    made_at    timestamptz not null,
    good_until timestamptz not null,
    used_at    timestamptz
);
create index still_right_link_of_service on still_right_link (service_id);

comment on column service.life                  is 'internal';
comment on column service.assured_on            is 'internal: public';
comment on column service.due_on                is 'internal';
comment on column service.assured_by            is 'internal';
comment on column service.written_by            is 'internal';
comment on column service.internal_only         is 'internal';
comment on column service.confidential_location is 'internal';
comment on column location.confidential         is 'internal';
comment on column platform_fact.service_id            is 'internal';
comment on column platform_fact.referral_routes       is 'internal';
comment on column platform_fact.agency_types          is 'internal';
comment on column platform_fact.accepts_self_referral is 'internal';
comment on column platform_fact.inclusion             is 'internal';
comment on column platform_fact.exclusion             is 'internal';
comment on column platform_fact.response_target_days  is 'internal';
comment on column platform_fact.safeguarding_policy_on is 'internal';
comment on column platform_fact.insured_until         is 'internal';
comment on column platform_fact.dbs_checked           is 'internal';
comment on column platform_fact.door                  is 'internal';
comment on column platform_fact.greeter               is 'personal: may be the first name of who welcomes people';
comment on column platform_fact.noise                 is 'internal';
comment on column platform_fact.seats                 is 'internal';
comment on column platform_fact.toilet                is 'internal';
comment on column platform_fact.may_leave             is 'internal';
comment on column platform_fact.said_by               is 'internal: an organisation';
comment on column platform_fact.said_at               is 'internal';
comment on column still_right_link.id         is 'internal';
comment on column still_right_link.service_id is 'internal';
comment on column still_right_link.token_hash is 'internal: SHA-256';
comment on column still_right_link.made_by    is 'personal: account of a member of staff';
comment on column still_right_link.made_at    is 'internal';
comment on column still_right_link.good_until is 'internal';
comment on column still_right_link.used_at    is 'internal';
