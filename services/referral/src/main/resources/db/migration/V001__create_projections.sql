-- What this service must know of others. Each table can be filled again from the topic that feeds it.

-- organisation.profile.v1
create table organisation (
    id             uuid    primary key,
    name           text    not null,
    kind           text    not null,
    ods_code       text,
    feedback_level integer not null check (feedback_level between 0 and 6),
    is_host        boolean not null,
    default_host   boolean not null,
    agreed_until   timestamptz,
    version        bigint  not null
);
create index organisation_practice on organisation (ods_code);
create index organisation_practice_name on organisation (lower(name)) where kind = 'GP_PRACTICE';
create index organisation_default_host on organisation (id) where default_host;
comment on column organisation.id             is 'internal';
comment on column organisation.name           is 'internal';
comment on column organisation.kind           is 'internal';
comment on column organisation.ods_code       is 'internal';
comment on column organisation.feedback_level is 'internal';
comment on column organisation.is_host        is 'internal';
comment on column organisation.default_host   is 'internal';
comment on column organisation.agreed_until   is 'internal: when its sharing agreement ends';
comment on column organisation.version        is 'internal';

create table host_practice (
    ods_code        text not null,
    organisation_id uuid not null references organisation,
    primary key (ods_code, organisation_id)
);
comment on column host_practice.ods_code        is 'internal';
comment on column host_practice.organisation_id is 'internal';

create table host_district (
    district        text not null,
    organisation_id uuid not null references organisation,
    primary key (district, organisation_id)
);
comment on column host_district.district        is 'internal';
comment on column host_district.organisation_id is 'internal';

create table organisation_member (
    organisation_id uuid   not null references organisation,
    subject         uuid   not null,
    name            text   not null,
    roles           text[] not null,
    primary key (organisation_id, subject)
);
comment on column organisation_member.organisation_id is 'internal';
comment on column organisation_member.subject         is 'personal: of a worker';
comment on column organisation_member.name            is 'personal: of a worker';
comment on column organisation_member.roles           is 'internal';

-- directory.listing.v1
create table listing (
    service_id      uuid   primary key,
    name            text   not null,
    organisation_id uuid,
    listing_state   text   not null,
    version         bigint not null
);
comment on column listing.service_id      is 'internal';
comment on column listing.name            is 'internal';
comment on column listing.organisation_id is 'internal';
comment on column listing.listing_state   is 'internal';
comment on column listing.version         is 'internal';

-- person.profile.v1: only what a worklist shows.
create table person_name (
    person_id    uuid   primary key,
    display_name text   not null,
    birth_date   text,
    version      bigint not null
);
comment on column person_name.person_id    is 'personal';
comment on column person_name.display_name is 'personal';
comment on column person_name.birth_date   is 'personal';
comment on column person_name.version      is 'internal';
