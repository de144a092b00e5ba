-- What search looks through: a row for each place of a service, with all that it is asked by, so that nothing is joined
-- before it is settled what is shown. Made of the listing, its facts and what the platform knows of it.
create table findable (
    service_id     uuid     not null references service,
    position       integer  not null,
    for_staff_only boolean  not null,
    name           text     not null,
    standing       smallint not null,
    place          cube,
    words          tsvector not null,
    traits         text[]   not null,
    minimum_age    numeric,
    maximum_age    numeric,
    primary key (service_id, position)
);
create index findable_by_place on findable using gist (place) where place is not null;
create index findable_by_name on findable (name, service_id);
create index findable_by_words_and_traits on findable using gin (words, traits);

comment on column findable.service_id     is 'internal';
comment on column findable.position       is 'internal: -1, at no place that may be shown';
comment on column findable.for_staff_only is 'internal';
comment on column findable.name           is 'internal: public';
comment on column findable.standing       is 'internal: 0 assured, 1 to be assured anew, 2 as its feed lists it';
comment on column findable.place          is 'internal: public';
comment on column findable.words          is 'internal: public';
comment on column findable.traits         is 'internal: public';
comment on column findable.minimum_age    is 'internal: public';
comment on column findable.maximum_age    is 'internal: public';

-- What feeds write of a place, and what people ask for. Data: a line more finds more.
create table access_word (
    pattern text primary key,
    trait   text not null
);
insert into access_word (pattern, trait)
values ('step[- ]?free|level access|ramp|wheelchair', 'STEP_FREE'),
       ('hearing loop|induction loop', 'HEARING_LOOP'),
       ('accessible toilet|disabled toilet|changing places', 'ACCESSIBLE_TOILET'),
       ('sign language|\mbsl\M', 'SIGN_LANGUAGE'),
       ('quiet|sensory', 'QUIET'),
       ('blue badge|disabled parking|accessible parking', 'ACCESSIBLE_PARKING');
comment on column access_word.pattern is 'internal';
comment on column access_word.trait   is 'internal';

-- All that is asked of a service, in codes.
--   MO … SU           open on that day                  MO_18    open on that day at some time from 18:00 to 18:59
--   AT_18             open then on some day             LANG_pl  in that language (ISO 639), or by its name in small letters
--   IN_PERSON, ONLINE, BY_PHONE                         FREE     somewhere for nothing
--   SELF              people may come by themselves     STEP_FREE and the like: access_word
create function traits_of(the_service uuid, the_location uuid) returns text[]
    language sql stable
begin atomic
    select coalesce(array_agg(distinct trait order by trait), '{}')
      from (select d.day as trait
              from opening o cross join lateral (
                   select (array['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'])[o.weekday] as day) d
             where o.service_id = the_service and o.weekday is not null
               and (o.valid_to is null or o.valid_to >= current_date)
            union all
            select hour.said || lpad(hour.starts::text, 2, '0')
              from opening o
             cross join lateral generate_series(
                   extract(hour from o.opens_at)::integer,
                   extract(hour from case when o.closes_at > o.opens_at
                                          then o.closes_at - interval '1 second' else o.opens_at end)::integer) at (hour)
             cross join lateral (
                   values ('AT_', at.hour),
                          ((array['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'])[o.weekday] || '_', at.hour)
                   ) hour (said, starts)
             where o.service_id = the_service and o.opens_at is not null and hour.said is not null
               and (o.valid_to is null or o.valid_to >= current_date)
            union all
            select 'LANG_' || said
              from service_language l cross join lateral (values (l.code), (lower(l.name))) word (said)
             where l.service_id = the_service and said is not null
            union all
            select 'FREE'
              from cost_option c
             where c.service_id = the_service and c.amount = 0 and (c.valid_to is null or c.valid_to >= current_date)
            union all
            select w.trait
              from location_accessibility a join access_word w on a.description ~* w.pattern
             where a.location_id = the_location
            union all
            select case when l.document ->> 'location_type' = 'virtual' then 'ONLINE' else 'IN_PERSON' end
              from location l where l.id = the_location
            union all
            select 'BY_PHONE'
              from service s
             where s.id = the_service and the_location is null and s.document -> 'phones' is not null
            union all
            select 'SELF' from platform_fact f where f.service_id = the_service and f.accepts_self_referral) said;
end;

-- Writes anew where these services are found. Called in the transaction that writes them. Of a refuge no word may tell the
-- town, so nobody finds it: staff who know of it ask for it by its id.
create procedure make_findable(services uuid[])
    language plpgsql
    as $$
begin
    delete from findable where service_id = any (services);
    insert into findable
    select s.id, coalesce(at.position, -1), not exists (select from published_service p where p.id = s.id), s.name,
           case s.life when 'ASSURED' then 0 when 'ASSURANCE_DUE' then 1 else 2 end, at.place, s.words, traits_of(s.id, at.location_id), s.minimum_age, s.maximum_age
      from service s
      left join published_service_at_location at on at.service_id = s.id and at.place is not null
     where s.id = any (services) and s.listing_state = 'ACTIVE' and s.life in ('LISTED', 'ASSURED', 'ASSURANCE_DUE')
       and not s.confidential_location;
end
$$;

create function find_service_anew() returns trigger
    language plpgsql
    as $$
begin
    call make_findable(array[new.id]);
    return null;
end
$$;
create trigger found_as_it_stands
    after update of listing_state, life, internal_only, confidential_location on service
    for each row when ((old.listing_state, old.life, old.internal_only, old.confidential_location)
                       is distinct from (new.listing_state, new.life, new.internal_only, new.confidential_location))
    execute function find_service_anew();

create function find_its_service_anew() returns trigger
    language plpgsql
    as $$
begin
    call make_findable(array[new.service_id]);
    return null;
end
$$;
create trigger found_by_its_facts
    after insert or update on platform_fact
    for each row execute function find_its_service_anew();

create function find_services_there_anew() returns trigger
    language plpgsql
    as $$
declare
    there constant uuid[] := array(select at.service_id from service_at_location at where at.location_id = new.id);
begin
    call make_findable(there);
    return null;
end
$$;
create trigger found_where_it_may_be_shown
    after update of confidential on location
    for each row execute function find_services_there_anew();

-- For the listings that are here already.
do $$
declare
    held constant uuid[] := array(select id from service);
begin
    call make_findable(held);
end
$$;
