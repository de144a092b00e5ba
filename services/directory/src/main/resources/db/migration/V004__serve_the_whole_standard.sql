-- What the whole of Open Referral UK v3 is asked by: facts out of the listings' documents, each a row; and which of all
-- that the public may read.

-- An id for what has none, or whose own another holds already; the same each time. RFC 9562 leaves version 8 to
-- everybody: this one is over SHA-256, which needs no extension.
create function id_by_name(name text) returns uuid
    language sql immutable strict parallel safe
    return overlay(overlay(left(encode(sha256(convert_to(name, 'UTF8')), 'hex'), 32)
           placing '8' from 13) placing '8' from 17)::uuid;

-- Feeds write dates, times and ids as they please; what cannot be read is no fact. The casts stand outside, so that the
-- planner does not try them on what the check would keep from them.
create function uuid_in(given text) returns uuid
    language sql immutable strict parallel safe
    return (case when pg_input_is_valid(given, 'uuid') then given end)::uuid;

create function date_in(given text) returns date
    language sql immutable strict parallel safe
    return (case when given ~ '^\d{4}-\d{2}-\d{2}' and pg_input_is_valid(left(given, 10), 'date')
                 then left(given, 10) end)::date;

-- By the clock on the wall in London. An offset is passed over: who opens at ten does so in summer and in winter.
create function wall_time_in(given text) returns time
    language sql immutable strict parallel safe
    return (select (case when pg_input_is_valid(clock, 'time') then clock end)::time
              from substring(given from '^(\d\d?:\d\d(?::\d\d)?)(?:\.\d+)?\s*(?:Z|[+-]\d\d(?::?\d\d)?)?$') as clock);

create function number_in(given jsonb) returns numeric
    language sql immutable strict parallel safe
    return (case when jsonb_typeof(given) = 'number' then given end)::numeric;

-- The things in a list of a document, none where there is no list.
create function each_of(list jsonb) returns table (thing jsonb, place bigint)
    language sql immutable parallel safe rows 3
    as $$
        select e.thing, e.place
          from jsonb_array_elements(case when jsonb_typeof(list) = 'array' then list else '[]' end)
               with ordinality as e (thing, place)
         where jsonb_typeof(e.thing) = 'object'
    $$;

-- The outlines of the areas in a GeoJSON text. Holes in them are passed over.
create function outlines_in(geojson text) returns setof polygon
    language sql immutable strict parallel safe rows 1
    as $$
        with given as materialized (
            select (case when pg_input_is_valid(geojson, 'jsonb') then geojson else '{}' end)::jsonb as document
        ), ring as (
            select jsonb_path_query(
                       document, 'strict $.** ? (@.type == "Polygon").coordinates[0]', '{}', true) as points
              from given
            union all
            select jsonb_path_query(
                       document, 'strict $.** ? (@.type == "MultiPolygon").coordinates[*][0]', '{}', true)
              from given
        ), outline as (
            select '(' || (select string_agg('(' || (p.point ->> 0) || ',' || (p.point ->> 1) || ')', ',' order by p.n)
                             from jsonb_array_elements(points) with ordinality as p (point, n)) || ')' as written
              from ring where jsonb_typeof(points) = 'array'
        )
        select drawn
          from outline
         cross join lateral (
               select (case when pg_input_is_valid(written, 'polygon') then written end)::polygon as drawn) readable
         where drawn is not null
    $$;

alter table service
    add column minimum_age numeric generated always as (number_in(document -> 'minimum_age')) stored,
    add column maximum_age numeric generated always as (number_in(document -> 'maximum_age')) stored;
create index service_by_minimum_age on service (minimum_age) where minimum_age is not null;
create index service_by_maximum_age on service (maximum_age) where maximum_age is not null;

alter table organisation
    add column words tsvector generated always as (
        setweight(to_tsvector('directory_english', name), 'A')
        || setweight(to_tsvector('directory_english', coalesce(document ->> 'description', '')), 'C')) stored;
create index organisation_by_words on organisation using gin (words);
create index organisation_by_name on organisation (name, id);

-- Each has an id that readers hold: the feed's, or one by name. Until that is known, any.
alter table service_at_location add column id uuid not null default gen_random_uuid();
create unique index service_at_location_by_id on service_at_location (id);

-- When a service is open: a row for each day of the week that a schedule names.
create table opening (
    service_id             uuid     not null references service,
    service_at_location_id uuid,
    weekday                smallint check (weekday between 1 and 7),
    week_of_month          smallint check (week_of_month between -5 and 5 and week_of_month <> 0),
    frequency              text     check (frequency in ('WEEKLY', 'MONTHLY')),
    opens_at               time,
    closes_at              time,
    valid_from             date,
    valid_to               date
);
create index opening_of_service on opening (service_id);
create index opening_by_day on opening (weekday, opens_at, closes_at);

create table service_language (
    service_id uuid not null references service,
    code       text,
    name       text,
    constraint service_language_says_which check (code is not null or name is not null)
);
create index service_language_of_service on service_language (service_id);
create index service_language_by_code on service_language (code);
create index service_language_by_name on service_language (lower(name));

-- Free is an amount of nothing; an amount that is not said is not free.
create table cost_option (
    service_id uuid not null references service,
    option     text,
    amount     numeric,
    valid_from date,
    valid_to   date
);
create index cost_option_of_service on cost_option (service_id);
create index cost_option_by_amount on cost_option (amount);

-- Whom a service is for, beside age: in words, or as a term.
create table eligibility (
    service_id  uuid not null references service,
    description text not null,
    term_id     uuid
);
create index eligibility_of_service on eligibility (service_id);
create index eligibility_by_term on eligibility (term_id) where term_id is not null;

create table location_accessibility (
    location_id uuid not null references location,
    description text not null
);
create index location_accessibility_of_location on location_accessibility (location_id);

-- For whom a service is by where they live. Readable by us where it is an outline or a postcode area (XW1, XW1 2AB);
-- anything else is a name for people.
create table service_area (
    service_id    uuid not null references service,
    name          text,
    outline       polygon,
    postcode_area text
);
create index service_area_of_service on service_area (service_id);
create index service_area_by_outline on service_area using gist (outline);
create index service_area_by_postcode_area on service_area (postcode_area) where postcode_area is not null;

-- Taxonomies and their terms as the listings name them. Many feeds share one; the words of the first to name it stand.
create table taxonomy (
    id          uuid     primary key,
    source      text     not null,
    name        text     not null,
    description text     not null,
    document    jsonb    not null,
    words       tsvector generated always as (
        setweight(to_tsvector('directory_english', name), 'A')
        || setweight(to_tsvector('directory_english', description), 'C')) stored
);

create table taxonomy_term (
    id          uuid     primary key,
    source      text     not null,
    taxonomy_id uuid     references taxonomy,
    parent_id   uuid,
    name        text     not null,
    description text     not null,
    document    jsonb    not null,
    words       tsvector generated always as (
        setweight(to_tsvector('directory_english', name), 'A')
        || setweight(to_tsvector('directory_english', description), 'C')) stored
);
create index taxonomy_term_of_taxonomy on taxonomy_term (taxonomy_id);
create index taxonomy_term_of_parent on taxonomy_term (parent_id);

create table service_term (
    service_id uuid not null references service,
    carried_by text not null check (carried_by in ('SERVICE', 'ORGANISATION', 'PLACE')),
    term_id    uuid not null,
    primary key (service_id, carried_by, term_id)
);
create index service_term_by_term on service_term (term_id, service_id);

-- The terms in the documents, with the taxonomy of each: the one it names by id, else one made of its name.
create view term_in_listing as
    select s.id as service_id, s.source, carrier.carried_by, a.thing ->> 'link_type' as link_type,
           coalesce(uuid_in(a.thing -> 'taxonomy_term' ->> 'id'), uuid_in(a.thing ->> 'taxonomy_term_id')) as term_id,
           a.thing -> 'taxonomy_term' as term,
           coalesce(uuid_in(a.thing -> 'taxonomy_term' ->> 'taxonomy_id'),
                    uuid_in(a.thing -> 'taxonomy_term' -> 'taxonomy_detail' ->> 'id'),
                    id_by_name('taxonomy/' || (a.thing -> 'taxonomy_term' ->> 'taxonomy'))) as taxonomy_id
      from service s
     cross join lateral (
           select 'SERVICE', s.document -> 'attributes'
           union all
           select 'ORGANISATION', o.document -> 'attributes' from organisation o where o.id = s.organisation_id
           union all
           select 'PLACE', l.document -> 'attributes'
             from service_at_location at join location l on l.id = at.location_id where at.service_id = s.id
           ) as carrier (carried_by, attributes)
     cross join lateral each_of(carrier.attributes) a;

-- Writes anew every fact of these services. Called in the transaction that writes their documents.
create procedure derive_facts(services uuid[])
    language plpgsql
    as $$
begin
    update service_at_location at
       set id = coalesce(chosen.given, id_by_name(concat_ws('/', at.service_id, at.location_id, chosen.nth)))
      from (select given.service_id, given.position, given.nth,
                   case when row_number() over (partition by given.id order by given.held desc, given.service_id,
                                                given.position) = 1
                         and not exists (select from service_at_location other
                                          where other.id = given.id and other.service_id <> all (services))
                        then given.id end as given
              from (select at.service_id, at.position, asked.id, at.id = asked.id as held,
                           row_number() over (partition by at.service_id, at.location_id order by at.position) as nth
                      from service s
                      join service_at_location at on at.service_id = s.id
                     cross join lateral (select uuid_in(
                           s.document -> 'service_at_locations' -> at.position ->> 'id') as id) asked
                     where s.id = any (services)) given) chosen
     where at.service_id = chosen.service_id and at.position = chosen.position;

    delete from opening where service_id = any (services);
    insert into opening
    select s.id, schedule.at_id, coalesce(day.weekday, case when single.day is not null or rule.weekly
                                                            then extract(isodow from rule.starts) end),
           day.nth, rule.frequency, wall_time_in(schedule.thing ->> 'opens_at'),
           wall_time_in(schedule.thing ->> 'closes_at'),
           coalesce(date_in(schedule.thing ->> 'valid_from'), rule.starts),
           coalesce(date_in(schedule.thing ->> 'valid_to'), date_in(schedule.thing ->> 'until'), single.day)
      from service s
     cross join lateral (
           select element.thing,
                  (select at.id from service_at_location at
                    where at.service_id = s.id
                      and at.id = uuid_in(element.thing ->> 'service_at_location_id')) as at_id
             from each_of(s.document -> 'schedules') element
           union all
           select element.thing, at.id
             from service_at_location at
            cross join lateral each_of(s.document -> 'service_at_locations' -> at.position -> 'schedules') element
            where at.service_id = s.id) schedule
     cross join lateral (
           select case when schedule.thing ->> 'freq' in ('WEEKLY', 'MONTHLY') then schedule.thing ->> 'freq' end
                      as frequency,
                  schedule.thing ->> 'freq' = 'WEEKLY' as weekly,
                  date_in(schedule.thing ->> 'dtstart') as starts) rule
     cross join lateral (
           select case when not schedule.thing ?| array['freq', 'byday', 'bymonthday'] then rule.starts end as day
           ) single
      left join lateral (
           select array_position(array['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'], right(code, 2)) as weekday,
                  nullif(left(code, -2), '')::smallint as nth
             from regexp_split_to_table(upper(schedule.thing ->> 'byday'), '[,;\s]+') as code
            where code ~ '^([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)$') day on true
     where s.id = any (services);

    delete from service_language where service_id = any (services);
    insert into service_language
    select s.id, lower(element.thing ->> 'code'), element.thing ->> 'name'
      from service s cross join lateral each_of(s.document -> 'languages') element
     where s.id = any (services) and element.thing ?| array['code', 'name'];

    delete from cost_option where service_id = any (services);
    insert into cost_option
    select s.id, element.thing ->> 'option', number_in(element.thing -> 'amount'),
           date_in(element.thing ->> 'valid_from'), date_in(element.thing ->> 'valid_to')
      from service s cross join lateral each_of(s.document -> 'cost_options') element
     where s.id = any (services);

    delete from eligibility where service_id = any (services);
    insert into eligibility
    select s.id, s.document ->> 'eligibility_description', null
      from service s
     where s.id = any (services) and s.document ? 'eligibility_description'
    union all
    select t.service_id, t.term ->> 'name', t.term_id
      from term_in_listing t
     where t.service_id = any (services) and t.carried_by = 'SERVICE'
       and t.link_type = 'eligibility' and t.term ? 'name';

    delete from location_accessibility
     where location_id in (select location_id from service_at_location where service_id = any (services));
    insert into location_accessibility
    select l.id, said.words
      from location l
     cross join lateral each_of(l.document -> 'accessibility') element
     cross join lateral (select concat_ws(E'\n', element.thing ->> 'accessibility', element.thing ->> 'description',
                                          element.thing ->> 'details') as words) said
     where l.id in (select location_id from service_at_location where service_id = any (services))
       and said.words <> '';

    delete from service_area where service_id = any (services);
    insert into service_area
    select s.id, coalesce(element.thing ->> 'name', element.thing ->> 'service_area'), readable.outline,
           readable.postcode_area
      from service s
     cross join lateral each_of(s.document -> 'service_areas') element
      left join lateral (
           select outline, null as postcode_area
             from outlines_in(element.thing ->> 'extent') as outline
           union all
           select null, replace(area, ' ', '')
             from (values (element.thing ->> 'extent'), (element.thing ->> 'service_area')) as written (areas)
            cross join lateral regexp_split_to_table(upper(written.areas), '\s*[,;]\s*') as area
            where upper(written.areas)
                  ~ '^[A-Z]{1,2}\d[A-Z\d]?( ?\d[A-Z]{2})?(\s*[,;]\s*[A-Z]{1,2}\d[A-Z\d]?( ?\d[A-Z]{2})?)*$'
           ) readable on true
     where s.id = any (services);

    insert into taxonomy (id, source, name, description, document)
    select id, source, name, description,
           jsonb_strip_nulls(jsonb_build_object('id', id, 'name', name, 'description', description,
               'uri', case when detail ->> 'uri' ~ '^https?://[^\s/]+\S*$' then detail ->> 'uri' end,
               'version', detail ->> 'version'))
      from (select distinct on (t.taxonomy_id) t.taxonomy_id as id, t.source, t.term -> 'taxonomy_detail' as detail,
                   said.name, coalesce(nullif(t.term -> 'taxonomy_detail' ->> 'description', ''), said.name)
                       as description
              from term_in_listing t
             cross join lateral (
                   select coalesce(nullif(t.term -> 'taxonomy_detail' ->> 'name', ''),
                                   nullif(t.term ->> 'taxonomy', ''), t.taxonomy_id::text) as name) said
             where t.service_id = any (services) and t.taxonomy_id is not null
             order by t.taxonomy_id, t.term -> 'taxonomy_detail' is null, t.service_id) named
     order by id
        on conflict (id) do update
       set name = excluded.name, description = excluded.description, document = excluded.document
     where taxonomy.source = excluded.source and taxonomy.document <> excluded.document
       -- A bare name says less than what stands there already.
       and not (excluded.description = excluded.name and taxonomy.description <> taxonomy.name);

    insert into taxonomy_term (id, source, taxonomy_id, parent_id, name, description, document)
    select distinct on (t.term_id) t.term_id, t.source, t.taxonomy_id, uuid_in(t.term ->> 'parent_id'),
           t.term ->> 'name', t.term ->> 'description',
           t.term - 'taxonomy_detail' || jsonb_strip_nulls(jsonb_build_object('taxonomy_id', t.taxonomy_id))
      from term_in_listing t
     where t.service_id = any (services) and t.term_id is not null
       and t.term ->> 'name' <> '' and t.term ->> 'description' <> ''
     order by t.term_id, t.service_id
        on conflict (id) do update
       set taxonomy_id = excluded.taxonomy_id, parent_id = excluded.parent_id, name = excluded.name,
           description = excluded.description, document = excluded.document
     where taxonomy_term.source = excluded.source and taxonomy_term.document <> excluded.document;

    delete from service_term where service_id = any (services);
    insert into service_term
    select distinct t.service_id, t.carried_by, t.term_id
      from term_in_listing t
     where t.service_id = any (services) and t.term_id is not null;
end
$$;

-- For the listings that are here already.
do $$
declare
    held constant uuid[] := array(select id from service);
begin
    call derive_facts(held);
end
$$;

-- What may leave by a public way is said here and nowhere else. A public query reads these views, never the tables.

-- Answered to whoever holds its id: one that has ended says so.
create view answerable_service as
    select id, organisation_id, name, listing_state, last_modified, document, words, minimum_age, maximum_age
      from service;

-- In lists, counts, searches and streams.
create view published_service as
    select * from answerable_service where listing_state in ('ACTIVE', 'TEMPORARILY_CLOSED');

create view published_location as
    select id, name, latitude, longitude, postcode, place, document
      from location;

create view published_service_at_location as
    select at.id, at.service_id, at.position, at.location_id, l.place, l.document as location
      from service_at_location at join published_location l on l.id = at.location_id;

create view published_organisation as
    select o.id, o.name, o.document, o.words
      from organisation o
     where exists (select from answerable_service s where s.organisation_id = o.id);

-- Only what some listed service carries, so that a word does not tell of a listing that is not shown.
create view published_term as
    select t.id, t.taxonomy_id, t.parent_id, t.name, t.words, t.document
      from taxonomy_term t
     where exists (select from service_term carried join published_service s on s.id = carried.service_id
                    where carried.term_id = t.id);

create view published_taxonomy as
    select x.id, x.name, x.words, x.document
      from taxonomy x
     where exists (select from published_term t where t.taxonomy_id = x.id);

comment on column service.minimum_age is 'internal: public';
comment on column service.maximum_age is 'internal: public';
comment on column organisation.words is 'internal: public';
comment on column service_at_location.id is 'internal';
comment on column opening.service_id             is 'internal';
comment on column opening.service_at_location_id is 'internal: at this place only; null, wherever the service is';
comment on column opening.weekday                is 'internal: public, 1 is Monday; null, not by the day of the week';
comment on column opening.week_of_month          is 'internal: public, 2 is the second of the month, -1 the last';
comment on column opening.frequency              is 'internal: public';
comment on column opening.opens_at               is 'internal: public, Europe/London';
comment on column opening.closes_at              is 'internal: public, Europe/London';
comment on column opening.valid_from             is 'internal: public';
comment on column opening.valid_to               is 'internal: public';
comment on column service_language.service_id is 'internal';
comment on column service_language.code       is 'internal: public';
comment on column service_language.name       is 'internal: public';
comment on column cost_option.service_id is 'internal';
comment on column cost_option.option     is 'internal: public';
comment on column cost_option.amount     is 'internal: public';
comment on column cost_option.valid_from is 'internal: public';
comment on column cost_option.valid_to   is 'internal: public';
comment on column eligibility.service_id  is 'internal';
comment on column eligibility.description is 'internal: public';
comment on column eligibility.term_id     is 'internal';
comment on column location_accessibility.location_id is 'internal';
comment on column location_accessibility.description is 'internal: public';
comment on column service_area.service_id    is 'internal';
comment on column service_area.name          is 'internal: public';
comment on column service_area.outline       is 'internal: public';
comment on column service_area.postcode_area is 'internal: public';
comment on column taxonomy.id          is 'internal';
comment on column taxonomy.source      is 'internal';
comment on column taxonomy.name        is 'internal: public';
comment on column taxonomy.description is 'internal: public';
comment on column taxonomy.document    is 'internal: public';
comment on column taxonomy.words       is 'internal: public';
comment on column taxonomy_term.id          is 'internal';
comment on column taxonomy_term.source      is 'internal';
comment on column taxonomy_term.taxonomy_id is 'internal';
comment on column taxonomy_term.parent_id   is 'internal';
comment on column taxonomy_term.name        is 'internal: public';
comment on column taxonomy_term.description is 'internal: public';
comment on column taxonomy_term.document    is 'internal: public';
comment on column taxonomy_term.words       is 'internal: public';
comment on column service_term.service_id is 'internal';
comment on column service_term.carried_by is 'internal';
comment on column service_term.term_id    is 'internal';
