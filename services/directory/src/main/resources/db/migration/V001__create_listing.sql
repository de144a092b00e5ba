-- Services and groups, who runs them and where they are, as their feeds gave them.
-- All four extensions are trusted: the database's owner may create them. earthdistance is not, hence on_globe below.
create extension if not exists cube;
create extension if not exists pg_trgm;
create extension if not exists unaccent;
create extension if not exists fuzzystrmatch;

-- English word stems, and "café" found by "cafe".
create text search configuration directory_english (copy = english);
alter text search configuration directory_english
    alter mapping for hword, hword_part, word with unaccent, english_stem;

-- A point of the earth's surface in space (metres from its centre), so that one index answers "the nearest".
create function on_globe(latitude double precision, longitude double precision) returns cube
    language sql immutable strict parallel safe
    return cube(array[
        6371000 * cos(radians(latitude)) * cos(radians(longitude)),
        6371000 * cos(radians(latitude)) * sin(radians(longitude)),
        6371000 * sin(radians(latitude))]);

-- Metres over the ground between two such points: the arc over the straight line through the earth.
create function metres_between(a cube, b cube) returns double precision
    language sql immutable strict parallel safe
    return 2 * 6371000 * asin(least(1, cube_distance(a, b) / (2 * 6371000)));

create table organisation (
    id                       uuid        primary key,
    source                   text        not null,
    name                     text        not null,
    document                 jsonb       not null,
    platform_organisation_id uuid,
    recorded_at              timestamptz not null
);

create table service (
    id              uuid        primary key,
    source          text        not null,
    organisation_id uuid        references organisation,
    name            text        not null,
    description     text,
    url             text,
    terms           text        not null,
    listing_state   text        not null
        check (listing_state in ('ACTIVE', 'TEMPORARILY_CLOSED', 'INACTIVE', 'DEFUNCT')),
    last_modified   timestamptz not null,
    document        jsonb       not null,
    content_hash    text        not null,
    version         bigint      not null,
    recorded_at     timestamptz not null,
    words           tsvector    generated always as (
        setweight(to_tsvector('directory_english', name), 'A')
        || setweight(to_tsvector('directory_english', terms), 'B')
        || setweight(to_tsvector('directory_english', coalesce(description, '')), 'C')) stored
);
create index service_by_words on service using gin (words);
create index service_by_name on service (name, id) where listing_state in ('ACTIVE', 'TEMPORARILY_CLOSED');
create index service_by_last_modified on service (last_modified);
create index service_of_organisation on service (organisation_id);

create table location (
    id          uuid             primary key,
    source      text             not null,
    name        text,
    latitude    double precision check (latitude between -90 and 90),
    longitude   double precision check (longitude between -180 and 180),
    postcode    text,
    document    jsonb            not null,
    recorded_at timestamptz      not null,
    place       cube             generated always as (on_globe(latitude, longitude)) stored
);
create index location_by_place on location using gist (place);
create index location_by_postcode on location (postcode);

create table service_at_location (
    service_id  uuid    not null references service,
    position    integer not null,
    location_id uuid    not null references location,
    primary key (service_id, position)
);
create index service_at_location_by_location on service_at_location (location_id);

comment on column organisation.id                       is 'internal';
comment on column organisation.source                   is 'internal';
comment on column organisation.name                     is 'internal: public';
comment on column organisation.document                 is 'personal: contact details as the feed publishes them';
comment on column organisation.platform_organisation_id is 'internal';
comment on column organisation.recorded_at              is 'internal';
comment on column service.id              is 'internal';
comment on column service.source          is 'internal';
comment on column service.organisation_id is 'internal';
comment on column service.name            is 'internal: public';
comment on column service.description     is 'internal: public';
comment on column service.url             is 'internal: public';
comment on column service.terms           is 'internal: public';
comment on column service.listing_state   is 'internal: public';
comment on column service.last_modified   is 'internal: public';
comment on column service.document        is 'personal: contact details as the feed publishes them';
comment on column service.content_hash    is 'internal';
comment on column service.version         is 'internal';
comment on column service.recorded_at     is 'internal';
comment on column service.words           is 'internal: public';
comment on column location.id          is 'internal';
comment on column location.source      is 'internal';
comment on column location.name        is 'internal: public';
comment on column location.latitude    is 'internal: public';
comment on column location.longitude   is 'internal: public';
comment on column location.postcode    is 'internal: public';
comment on column location.document    is 'internal: public';
comment on column location.recorded_at is 'internal';
comment on column location.place       is 'internal: public';
comment on column service_at_location.service_id  is 'internal';
comment on column service_at_location.position    is 'internal';
comment on column service_at_location.location_id is 'internal';
