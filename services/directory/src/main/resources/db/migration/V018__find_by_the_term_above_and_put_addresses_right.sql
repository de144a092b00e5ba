-- What is filed under a term is found by the terms above it; a web address is looked at only where its host lets us, and
-- a silence counts only while others answer; and the address of a place is put right where it is wrong.

-- What a service is filed under, and all that stands above it as far as listings tell. A circle has an end here.
create function terms_of(the_service uuid) returns setof uuid
    language sql stable
begin atomic
    with recursive above (term_id) as (
        select t.term_id from service_term t where t.service_id = the_service
        union
        select t.parent_id
          from above join taxonomy_term t on t.id = above.term_id
         where t.parent_id is not null)
    select term_id from above;
end;

-- All that is asked of a service, in codes.
--   MO … SU           open on that day                  MO_18    open on that day at some time from 18:00 to 18:59
--   AT_18             open then on some day             LANG_pl  in that language (ISO 639), or by its name in small letters
--   IN_PERSON, ONLINE, BY_PHONE                         FREE     somewhere for nothing
--   SELF              people may come by themselves     STEP_FREE and the like: access_word
--   NEED_MONEY        helps with it: need_word          TERM_…   it, its organisation or a place is filed under that term,
--                                                             or under one that stands below it
create or replace function traits_of(the_service uuid, the_location uuid) returns text[]
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
            select 'SELF' from platform_fact f where f.service_id = the_service and f.accepts_self_referral
            union all
            select 'NEED_' || need from needs_of(the_service) need
            union all
            select 'TERM_' || term from terms_of(the_service) term) said;
end;

-- A feed names a term with its parent, and says what stands above the parent with another listing, or later.
create function find_anew_what_is_below() returns trigger
    language plpgsql
    as $$
declare
    found constant uuid[] := array(
        with recursive below (term_id) as (
            select new.id
            union
            select t.id from below join taxonomy_term t on t.parent_id = below.term_id)
        select distinct t.service_id from below join service_term t using (term_id));
begin
    call make_findable(found);
    return null;
end
$$;
create trigger found_by_the_term_above
    after insert on taxonomy_term
    for each row when (new.parent_id is not null)
    execute function find_anew_what_is_below();
create trigger found_by_another_term_above
    after update of parent_id on taxonomy_term
    for each row when (old.parent_id is distinct from new.parent_id)
    execute function find_anew_what_is_below();

-- For the listings that are here already.
do $$
declare
    below constant uuid[] := array(
        select distinct carried.service_id
          from service_term carried join taxonomy_term t on t.id = carried.term_id
         where t.parent_id is not null);
begin
    call make_findable(below);
end
$$;

-- When its host last answered: who answers tells that we get out.
alter table link_check add column answered_at timestamptz;
comment on column link_check.answered_at is 'internal';
create index link_check_answered on link_check (answered_at desc nulls last);

-- Where editors say that a place is, over what its feed says, import after import, until somebody takes it back. It holds
-- for every listing there.
create table address_edit (
    location_id     uuid        primary key references location,
    feed            jsonb       not null,
    address         jsonb       not null,
    feed_said       jsonb       not null,
    feed_says       jsonb       not null,
    organisation_id uuid        not null,
    edited_by       uuid        not null,
    edited_at       timestamptz not null,
    because         text        not null
);
comment on column address_edit.location_id     is 'internal';
comment on column address_edit.feed            is 'internal: public, the place as the feed publishes it, without the edit';
comment on column address_edit.address         is 'internal: public, what stands in the feed''s place';
comment on column address_edit.feed_said       is 'internal: public, the feed, when an editor last looked';
comment on column address_edit.feed_says       is 'internal: public, the feed, now';
comment on column address_edit.organisation_id is 'internal';
comment on column address_edit.edited_by       is 'personal: account of a member of staff';
comment on column address_edit.edited_at       is 'internal';
comment on column address_edit.because         is 'internal';

create or replace view disputed_edit as
    select service_id, field from local_edit
     where feed_said is distinct from feed_says and value is distinct from feed_says
    union all
    select at.service_id, 'ADDRESS'
      from address_edit e
      join service_at_location at on at.location_id = e.location_id
      join location l on l.id = e.location_id
     where e.feed_said <> e.feed_says and e.address <> e.feed_says and not l.confidential;

-- What hosts ask of guests.
create table robots_file (
    origin  text        primary key,
    rules   text        not null,
    read_at timestamptz not null
);
comment on column robots_file.origin  is 'internal: public';
comment on column robots_file.rules   is 'internal: public, as much of it as is said to us';
comment on column robots_file.read_at is 'internal';

comment on column platform_fact.inclusion             is 'internal: public';
comment on column platform_fact.accepts_self_referral is 'internal: public';
comment on column platform_fact.gender_restriction    is 'internal: public';
