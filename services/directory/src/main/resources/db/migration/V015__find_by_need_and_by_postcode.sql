-- What people need help with, as the platform codes it, becomes one more thing that is asked by; what has no point of its
-- own is found where its postcode is; and nobody is put right by words that cannot be found.

-- By which words a service says that it helps with a need: in what it is filed under, or in what is written of it. A word
-- that means too much in a text ("run by volunteers", an open "house") counts only as what it is filed under. Data: a
-- line more finds more, once make_findable has been called for what is there.
create table need_word (
    need     text    not null,
    words    text    not null,
    filed_by boolean not null default false,
    query    tsquery not null generated always as (phraseto_tsquery('directory_english', words)) stored,
    primary key (need, words)
);
insert into need_word (need, words)
values ('LONELINESS', 'lonely'), ('LONELINESS', 'loneliness'), ('LONELINESS', 'isolated'), ('LONELINESS', 'isolation'),
       ('LONELINESS', 'befriending'), ('LONELINESS', 'befriender'), ('LONELINESS', 'friendship'),
       ('LONELINESS', 'companionship'), ('LONELINESS', 'make friends'), ('LONELINESS', 'make new friends'),
       ('LONELINESS', 'meet people'), ('LONELINESS', 'meet new people'), ('LONELINESS', 'social group'),
       ('LONELINESS', 'social club'), ('LONELINESS', 'coffee morning'), ('LONELINESS', 'mens shed'),
       ('LONELINESS', 'men''s shed'),
       ('MENTAL_WELLBEING', 'anxiety'), ('MENTAL_WELLBEING', 'anxious'), ('MENTAL_WELLBEING', 'depression'),
       ('MENTAL_WELLBEING', 'depressed'), ('MENTAL_WELLBEING', 'low mood'), ('MENTAL_WELLBEING', 'stress'),
       ('MENTAL_WELLBEING', 'mental health'), ('MENTAL_WELLBEING', 'mental wellbeing'),
       ('MENTAL_WELLBEING', 'emotional wellbeing'), ('MENTAL_WELLBEING', 'emotional support'),
       ('MENTAL_WELLBEING', 'counselling'), ('MENTAL_WELLBEING', 'talking therapy'), ('MENTAL_WELLBEING', 'mindfulness'),
       ('MENTAL_WELLBEING', 'self harm'), ('MENTAL_WELLBEING', 'panic attacks'),
       ('BEREAVEMENT', 'bereavement'), ('BEREAVEMENT', 'bereaved'), ('BEREAVEMENT', 'grief'), ('BEREAVEMENT', 'grieving'),
       ('BEREAVEMENT', 'loss of a loved one'), ('BEREAVEMENT', 'widow'), ('BEREAVEMENT', 'widowed'),
       ('CARING', 'carer'), ('CARING', 'unpaid care'), ('CARING', 'caring for someone'), ('CARING', 'caring for somebody'),
       ('CARING', 'caring for others'),
       ('CARING', 'caring responsibilities'), ('CARING', 'looking after someone'), ('CARING', 'respite'),
       ('HEALTH_CONDITION', 'health condition'), ('HEALTH_CONDITION', 'long term condition'),
       ('HEALTH_CONDITION', 'chronic pain'), ('HEALTH_CONDITION', 'diabetes'), ('HEALTH_CONDITION', 'stroke'),
       ('HEALTH_CONDITION', 'cancer'), ('HEALTH_CONDITION', 'arthritis'), ('HEALTH_CONDITION', 'dementia'),
       ('HEALTH_CONDITION', 'alzheimers'), ('HEALTH_CONDITION', 'alzheimer''s'), ('HEALTH_CONDITION', 'memory cafe'),
       ('HEALTH_CONDITION', 'parkinsons'), ('HEALTH_CONDITION', 'parkinson''s'), ('HEALTH_CONDITION', 'epilepsy'),
       ('HEALTH_CONDITION', 'hearing loss'), ('HEALTH_CONDITION', 'deaf'), ('HEALTH_CONDITION', 'lip reading'),
       ('HEALTH_CONDITION', 'sight loss'), ('HEALTH_CONDITION', 'visually impaired'),
       ('HEALTH_CONDITION', 'stop smoking'), ('HEALTH_CONDITION', 'smoking cessation'),
       ('HEALTH_CONDITION', 'alcohol'), ('HEALTH_CONDITION', 'substance misuse'), ('HEALTH_CONDITION', 'addiction'),
       ('HEALTH_CONDITION', 'falls prevention'), ('HEALTH_CONDITION', 'cardiac rehabilitation'),
       ('BEING_ACTIVE', 'exercise'), ('BEING_ACTIVE', 'physical activity'), ('BEING_ACTIVE', 'keep fit'),
       ('BEING_ACTIVE', 'fitness'), ('BEING_ACTIVE', 'leisure centre'), ('BEING_ACTIVE', 'strength and balance'),
       ('BEING_ACTIVE', 'walking group'), ('BEING_ACTIVE', 'walking football'), ('BEING_ACTIVE', 'health walk'),
       ('BEING_ACTIVE', 'guided walk'), ('BEING_ACTIVE', 'ramble'), ('BEING_ACTIVE', 'yoga'), ('BEING_ACTIVE', 'pilates'),
       ('BEING_ACTIVE', 'tai chi'), ('BEING_ACTIVE', 'dancing'), ('BEING_ACTIVE', 'swimming'), ('BEING_ACTIVE', 'cycling'),
       ('BEING_ACTIVE', 'sport'), ('BEING_ACTIVE', 'gardening group'), ('BEING_ACTIVE', 'gardening club'),
       ('BEING_ACTIVE', 'community garden'), ('BEING_ACTIVE', 'allotment'),
       ('MONEY', 'debt'), ('MONEY', 'arrears'), ('MONEY', 'budgeting'), ('MONEY', 'hardship'), ('MONEY', 'money advice'),
       ('MONEY', 'money management'), ('MONEY', 'welfare benefits'), ('MONEY', 'welfare rights'),
       ('MONEY', 'benefits advice'), ('MONEY', 'universal credit'), ('MONEY', 'credit union'), ('MONEY', 'council tax'),
       ('MONEY', 'financial advice'), ('MONEY', 'financial help'), ('MONEY', 'financial support'),
       ('MONEY', 'help with bills'),
       ('HOUSING', 'homeless'), ('HOUSING', 'homelessness'), ('HOUSING', 'rough sleeping'), ('HOUSING', 'night shelter'),
       ('HOUSING', 'eviction'), ('HOUSING', 'tenancy'), ('HOUSING', 'housing advice'), ('HOUSING', 'housing support'),
       ('HOUSING', 'housing options'), ('HOUSING', 'supported housing'), ('HOUSING', 'damp'), ('HOUSING', 'mould'),
       ('HOUSING', 'disrepair'), ('HOUSING', 'home repairs'), ('HOUSING', 'home improvement'),
       ('HOUSING', 'fuel poverty'), ('HOUSING', 'home energy'), ('HOUSING', 'insulation'), ('HOUSING', 'warm space'),
       ('HOUSING', 'warm hub'),
       ('FOOD', 'food bank'), ('FOOD', 'foodbank'), ('FOOD', 'food pantry'), ('FOOD', 'community pantry'),
       ('FOOD', 'community fridge'), ('FOOD', 'food parcel'), ('FOOD', 'lunch club'), ('FOOD', 'community meal'),
       ('FOOD', 'hot meal'), ('FOOD', 'free meal'), ('FOOD', 'meals on wheels'), ('FOOD', 'soup kitchen'),
       ('WORK_OR_LEARNING', 'employment support'), ('WORK_OR_LEARNING', 'employability'), ('WORK_OR_LEARNING', 'job club'),
       ('WORK_OR_LEARNING', 'job search'), ('WORK_OR_LEARNING', 'find work'), ('WORK_OR_LEARNING', 'find a job'),
       ('WORK_OR_LEARNING', 'careers advice'), ('WORK_OR_LEARNING', 'apprenticeship'),
       ('WORK_OR_LEARNING', 'adult learning'), ('WORK_OR_LEARNING', 'adult education'),
       ('WORK_OR_LEARNING', 'esol'), ('WORK_OR_LEARNING', 'english class'),
       ('WORK_OR_LEARNING', 'literacy'), ('WORK_OR_LEARNING', 'numeracy'),
       ('GETTING_AROUND', 'community transport'), ('GETTING_AROUND', 'patient transport'),
       ('GETTING_AROUND', 'dial a ride'), ('GETTING_AROUND', 'volunteer drivers'), ('GETTING_AROUND', 'car scheme'),
       ('GETTING_AROUND', 'travel training'), ('GETTING_AROUND', 'shopmobility'),
       ('GETTING_ONLINE', 'digital inclusion'), ('GETTING_ONLINE', 'digital skills'), ('GETTING_ONLINE', 'get online'),
       ('GETTING_ONLINE', 'computer'), ('GETTING_ONLINE', 'internet'), ('GETTING_ONLINE', 'smartphone');
insert into need_word (need, words, filed_by)
values ('LONELINESS', 'social inclusion', true), ('LONELINESS', 'friends', true),
       ('HEALTH_CONDITION', 'illness', true), ('HEALTH_CONDITION', 'drugs', true), ('HEALTH_CONDITION', 'smoking', true),
       ('BEING_ACTIVE', 'walking', true), ('BEING_ACTIVE', 'gardening', true),
       ('MONEY', 'money', true), ('MONEY', 'benefits', true), ('MONEY', 'finance', true), ('MONEY', 'financial', true),
       ('HOUSING', 'housing', true), ('HOUSING', 'accommodation', true), ('HOUSING', 'energy', true),
       ('FOOD', 'food', true), ('FOOD', 'meals', true),
       ('WORK_OR_LEARNING', 'employment', true), ('WORK_OR_LEARNING', 'unemployment', true),
       ('WORK_OR_LEARNING', 'jobs', true), ('WORK_OR_LEARNING', 'training', true),
       ('WORK_OR_LEARNING', 'learning', true), ('WORK_OR_LEARNING', 'education', true),
       ('WORK_OR_LEARNING', 'volunteering', true),
       ('GETTING_AROUND', 'transport', true), ('GETTING_AROUND', 'travel', true),
       ('GETTING_ONLINE', 'digital', true);
comment on column need_word.need     is 'internal';
comment on column need_word.words    is 'internal';
comment on column need_word.filed_by is 'internal';
comment on column need_word.query    is 'internal';

-- The needs that a service is filed under; where that says none, those that are written of it.
create function needs_of(the_service uuid) returns setof text
    language sql stable
begin atomic
    with said as materialized (
        select s.words as written,
               (select to_tsvector('directory_english', string_agg(a.thing -> 'taxonomy_term' ->> 'name', ' . '))
                  from each_of(s.document -> 'attributes') a) as filed
          from service s where s.id = the_service),
    filed as materialized (
        select distinct w.need from said join need_word w on said.filed @@ w.query)
    select need from filed
    union
    select w.need
      from said join need_word w on said.written @@ w.query and not w.filed_by
     where not exists (select from filed);
end;

-- All that is asked of a service, in codes.
--   MO … SU           open on that day                  MO_18    open on that day at some time from 18:00 to 18:59
--   AT_18             open then on some day             LANG_pl  in that language (ISO 639), or by its name in small letters
--   IN_PERSON, ONLINE, BY_PHONE                         FREE     somewhere for nothing
--   SELF              people may come by themselves     STEP_FREE and the like: access_word
--   NEED_MONEY        helps with it: need_word          TERM_…   it, its organisation or a place is filed under that term
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
            select 'TERM_' || t.term_id from service_term t where t.service_id = the_service) said;
end;

-- The areas in which a postcode lies, the smallest first: itself, its sector (XW1 1), its district (XW1).
create function areas_of(postcode text) returns text[]
    language sql immutable strict parallel safe
    return array[postcode, left(postcode, -2), split_part(postcode, ' ', 1)];

-- Where a place without coordinates is taken to be: the middle of the smallest area of its postcode that is known. It is
-- never served as if somebody had given it. Nothing is derived for a refuge, nor for what is on no spot of the earth.
alter table location
    add column placed_by    text,
    add column placed_about cube,
    add constraint location_is_placed_by_an_area check (
        (placed_by is null) = (placed_about is null)
        and (placed_by is null or not confidential and (latitude is null or longitude is null)));
create index location_without_a_point on location (id) where latitude is null or longitude is null;
comment on column location.placed_by    is 'internal: public, an area of its postcode';
comment on column location.placed_about is 'internal: public';

-- Sectors are learnt as whole postcodes and districts are.
insert into postcode_centroid (area, latitude, longitude, learnt)
select left(postcode, -2), avg(latitude), avg(longitude), true
  from location
 where not confidential and source <> 'written here' and postcode is not null
   and latitude is not null and longitude is not null
 group by 1
    on conflict (area) do nothing;

create function place_by_postcode() returns trigger
    language plpgsql
    as $$
begin
    select c.area, on_globe(c.latitude, c.longitude) into new.placed_by, new.placed_about
      from postcode_centroid c
     where c.area = any (areas_of(new.postcode)) and (new.latitude is null or new.longitude is null)
       and not new.confidential and new.document ->> 'location_type' is distinct from 'virtual'
     order by length(c.area) desc limit 1;
    return new;
end
$$;
create trigger placed_by_its_postcode
    before insert or update on location
    for each row execute function place_by_postcode();

-- Where more becomes known of where postcodes are, what has no point of its own is placed anew. A mean that a learnt area
-- moves to by a few metres with each import is not more.
create function place_anew() returns trigger
    language plpgsql
    as $$
declare
    placed uuid[];
begin
    if not exists (select from known where tg_op = 'INSERT' or not known.learnt) then
        return null;
    end if;
    with reached as (
        select l.id
          from location l
         where l.id in (
               select bare.id
                 from location bare
                cross join lateral unnest(areas_of(bare.postcode)) at (area)
                 join known on known.area = at.area
                where (bare.latitude is null or bare.longitude is null)
                  and (tg_op = 'INSERT' or not known.learnt)
                  and length(known.area) >= coalesce(length(bare.placed_by), 0))
         order by l.id for update),
    moved as (
        update location l set placed_by = null from reached where reached.id = l.id returning l.id)
    select array_agg(distinct at.service_id) into placed
      from service_at_location at join moved on moved.id = at.location_id;
    call make_findable(coalesce(placed, '{}'));
    return null;
end
$$;
create trigger more_is_known_of_places
    after insert on postcode_centroid referencing new table as known
    for each statement execute function place_anew();
create trigger better_is_known_of_places
    after update on postcode_centroid referencing new table as known
    for each statement execute function place_anew();

-- By the point that was given, else about where the postcode is.
create or replace view published_location as
    select id, name, latitude, longitude, postcode, coalesce(place, placed_about) as place, document,
           placed_by is not null as approximate
      from location
     where not confidential;
create or replace view published_service_at_location as
    select at.id, at.service_id, at.position, at.location_id, l.place, l.document as location, l.approximate
      from service_at_location at join published_location l on l.id = at.location_id;
drop index location_by_place;
create index location_by_place on location using gist (coalesce(place, placed_about));

-- What was written here stood where its postcode is as if somebody had measured it, and taught that to others.
update location
   set latitude = null, longitude = null, document = document - 'latitude' - 'longitude'
 where source = 'written here';
delete from postcode_centroid c
 where c.learnt and c.area ~ ' [0-9][A-Z]{2}$'
   and not exists (select from location l where l.postcode = c.area and l.latitude is not null);
update location set placed_by = null where latitude is null or longitude is null;

-- For the listings that are here already; and what is known of words is what somebody may find.
do $$
declare
    held constant uuid[] := array(select id from service);
begin
    call make_findable(held);
end
$$;
delete from search_word w
 where not exists (
       select from ts_stat('select words from findable where not for_staff_only') held where held.word = w.stem);
