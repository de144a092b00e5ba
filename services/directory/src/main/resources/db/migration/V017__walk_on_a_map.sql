-- What is near is met on a flat map, and what is shown of where it is stands beside it.

-- Where a point of the globe lies on Mercator's map, in radians: that map stretches alike in all directions, so around any
-- place of the earth what is nearer on the map is nearer on the ground, to less than a hundredth within twenty kilometres.
-- Looking outwards among flat points costs PostgreSQL a third of what it costs among points in space.
create function on_map(place cube) returns point
    language sql immutable strict parallel safe
    return point(atan2(cube_ll_coord(place, 2), cube_ll_coord(place, 1)),
                 atanh(greatest(-0.9999, least(0.9999, cube_ll_coord(place, 3) / 6371000))));

-- The square on that map that holds all within so many metres, and some more.
create function map_around(latitude double precision, longitude double precision, metres double precision) returns box
    language sql immutable strict parallel safe
begin atomic
    select box(point(middle[0] - reach, middle[1] - reach), point(middle[0] + reach, middle[1] + reach))
      from (select on_map(on_globe(latitude, longitude)) as middle,
                   metres / (6371000 * cos(radians(least(85, abs(latitude) + metres / 100000)))) as reach) circle;
end;

-- An index under which every row is written anew is twice as large afterwards, and half as quick.
drop index findable_by_place;
drop index findable_by_words_and_traits;
alter table findable
    add column spot        point   generated always as (on_map(place)) stored,
    add column postcode    text,
    add column approximate boolean not null default false;
comment on column findable.spot        is 'internal: public';
comment on column findable.postcode    is 'internal: public';
comment on column findable.approximate is 'internal: public';

update findable f
   set postcode = l.postcode, approximate = l.approximate
  from service_at_location at join published_location l on l.id = at.location_id
 where f.service_id = at.service_id and f.position = at.position and l.postcode is not null;
update findable f
   set postcode = (select l.postcode
                     from service_at_location at join published_location l on l.id = at.location_id
                    where at.service_id = f.service_id order by at.position limit 1)
 where f.position = -1;
create index findable_by_spot on findable using spgist (spot) where spot is not null;
create index findable_by_words_and_traits on findable using gin (words, traits);

create or replace procedure make_findable(services uuid[])
    language plpgsql
    as $$
begin
    delete from findable where service_id = any (services);
    insert into findable (service_id, position, for_staff_only, name, standing, place, words, traits, minimum_age, maximum_age,
                          postcode, approximate)
    select s.id, coalesce(at.position, -1), not exists (select from published_service p where p.id = s.id), s.name,
           case s.life when 'ASSURED' then 0 when 'ASSURANCE_DUE' then 1 else 2 end, at.place, s.words,
           traits_of(s.id, at.location_id), s.minimum_age, s.maximum_age,
           case when at.location_id is null
                then (select l.postcode
                        from service_at_location its join published_location l on l.id = its.location_id
                       where its.service_id = s.id order by its.position limit 1)
                else at.postcode end,
           coalesce(at.approximate, false)
      from service s
      left join lateral (
           select its.position, its.location_id, its.approximate, l.place, l.postcode
             from published_service_at_location its join published_location l on l.id = its.location_id
            where its.service_id = s.id and its.place is not null) at on true
     where s.id = any (services) and s.listing_state = 'ACTIVE' and s.life in ('LISTED', 'ASSURED', 'ASSURANCE_DUE')
       and not s.confidential_location;
end
$$;

-- A place that moves, or may no longer be shown, takes all with it that happens there, whoever told of it.
drop trigger found_where_it_may_be_shown on location;
drop function find_services_there_anew;
create function find_services_there_anew() returns trigger
    language plpgsql
    as $$
declare
    there constant uuid[] := array(
        select distinct at.service_id
          from service_at_location at join told on told.id = at.location_id join known on known.id = told.id
         where (told.place, told.placed_about, told.postcode, told.confidential)
               is distinct from (known.place, known.placed_about, known.postcode, known.confidential));
begin
    if there <> '{}' then
        call make_findable(there);
    end if;
    return null;
end
$$;
create trigger found_where_it_is_and_may_be_shown
    after update on location referencing old table as known new table as told
    for each statement execute function find_services_there_anew();

-- As before, but for what follows from a place that moves.
create or replace function place_anew() returns trigger
    language plpgsql
    as $$
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
         order by l.id for update)
    update location l set placed_by = null from reached where reached.id = l.id;
    return null;
end
$$;
