-- Whoever searches near a place asks one question.
-- docs/adr/0051-a-search-near-a-place-is-one-question.md

drop function nearest(double precision, double precision, integer, tsquery, text[], integer, boolean, boolean, integer);
drop function what_is_shown_of(uuid[], integer[]);

-- As before, of functions that become part of the question that asks them: `least` and `array[…]` say something of nothing too, so
-- PostgreSQL had to ask these here apart, each time with a plan of its own.
create or replace function on_globe(latitude double precision, longitude double precision) returns cube
    language sql immutable strict parallel safe
    return cube(cube(cube(6371000 * cos(radians(latitude)) * cos(radians(longitude))),
                     6371000 * cos(radians(latitude)) * sin(radians(longitude))),
                6371000 * sin(radians(latitude)));
create or replace function on_map(place cube) returns point
    language sql immutable strict parallel safe
    return point(atan2(cube_ll_coord(place, 2), cube_ll_coord(place, 1)),
                 atanh(float8larger(-0.9999, float8smaller(0.9999, cube_ll_coord(place, 3) / 6371000))));
create or replace function metres_between(a cube, b cube) returns double precision
    language sql immutable strict parallel safe
    return 2 * 6371000 * asin(float8smaller(1, cube_distance(a, b) / (2 * 6371000)));

-- What search shows of these services, each at one of its places or at none, in this order.
create function shown_of(services uuid[], positions integer[], distances double precision[])
    returns table (service_id uuid, name text, description text, organisation_name text, url text, postcode text,
                   approximate boolean, traits text[], takes_referrals boolean, has_account boolean, assured_on date,
                   capacity text, expected_wait_days integer, valid_until timestamptz, metres double precision)
    language plpgsql stable
    set plan_cache_mode = force_generic_plan
    as $$
#variable_conflict use_column
begin
    return query
    select f.service_id, f.name, s.description, o.name, s.url, f.postcode, f.approximate, f.traits,
           s.life in ('ASSURED', 'ASSURANCE_DUE'), o.platform_organisation_id is not null, s.assured_on, c.status,
           c.expected_wait_days, c.valid_until, given.metres
      from unnest(services, positions, distances) with ordinality as given (service_id, "position", metres, number)
      join findable f on f.service_id = given.service_id and f.position = given.position
      join service s on s.id = f.service_id
      left join organisation o on o.id = s.organisation_id
      left join service_capacity c on c.service_id = s.id and c.valid_until > now()
     order by given.number;
end
$$;

-- Whose provider said that it is full, as long as that holds.
create view service_without_room as
    select service_id from service_capacity where status = 'FULL' and valid_until > now();
comment on column service_without_room.service_id is 'internal';

-- What is wanted and at no place that may be shown: by the words, then what has room, then what was made sure of, then by name.
create function nowhere(
        asked tsquery, the_traits text[], age integer, room boolean, staff boolean, services integer)
    returns table (service_id uuid, "position" integer, number bigint)
    language plpgsql stable
    set plan_cache_mode = force_generic_plan
    as $$
#variable_conflict use_column
begin
    if asked is null and the_traits is null then
        return query
        select f.service_id, f.position, row_number() over (order by f.is_full, f.standing, f.name, f.service_id) as number
          from (select f.*, f.service_id in (select * from service_without_room) as is_full
                  from findable f
                 where f.place is null and fits(f, null, null, age, staff)
                   and (not room or f.service_id in (select * from service_with_room))
                 order by f.name, f.service_id limit 2000) f
         order by number limit services;
        return;
    end if;
    return query
    select f.service_id, f.position,
           row_number() over (order by ts_rank_cd(f.words, asked) desc nulls last, f.is_full, f.standing, f.name, f.service_id) as number
      from (select f.service_id, f.position, f.words, f.standing, f.name,
                   f.service_id in (select * from service_without_room) as is_full
              from findable f
             where by_square(f.words, f.traits, f.spot) @@ asked_in('', asked, the_traits)
               and f.place is null and fits(f, asked, the_traits, age, staff)
               and (not room or f.service_id in (select * from service_with_room))
             limit 2000) f
     order by number limit services;
end
$$;

-- The nearest services of what is wanted within so many metres, nearest first, each at its nearest place. Where few of those next
-- to the place fit, all that fit are looked up in the squares around it; where many do, or there are too many, a walk outwards
-- meets them; a row that says no to is_met, and nothing else, where it takes more than a walk. With "few" given, what is at no
-- place follows, and fewer near than that are none. One plan does for every question, and is made once.
create function found_near(
        latitude double precision, longitude double precision, reach integer, few integer, asked tsquery, the_traits text[],
        age integer, room boolean, staff boolean, services integer)
    returns table (is_met boolean, service_id uuid, name text, description text, organisation_name text, url text,
                   postcode text, approximate boolean, traits text[], takes_referrals boolean, has_account boolean,
                   assured_on date, capacity text, expected_wait_days integer, valid_until timestamptz,
                   metres double precision)
    language plpgsql stable
    set plan_cache_mode = force_generic_plan
    as $$
#variable_conflict use_column
declare
    here     constant cube  := on_globe(latitude, longitude);
    middle   constant point := on_map(here);
    all_fit  boolean := false;
    how_many integer;
    ids      uuid[];
    places   integer[];
    far      double precision[];
begin
    if (asked is not null or the_traits is not null) and (
        select count(*)
          from (select
                  from (select * from findable f where f.spot is not null order by f.spot <-> middle limit 200) f
                 where fits(f, asked, the_traits, age, staff) limit 5) next_to_it) < 5 then
        select array_agg(near.service_id order by near.metres, near.service_id),
               array_agg(near.position order by near.metres, near.service_id),
               array_agg(near.metres order by near.metres, near.service_id), max(near.how_many)
          into ids, places, far, how_many
          from (select distinct on (f.service_id) f.service_id, f.position, metres_between(f.place, here) as metres, f.how_many
                  from (select f.*, count(*) over () as how_many
                          from (select f.service_id, f.position, f.place
                                  from unnest(squares_in(map_around(latitude, longitude, reach))) square
                                 cross join lateral (
                                       select *
                                         from findable f
                                        where by_square(f.words, f.traits, f.spot) @@ asked_in(square, asked, the_traits)
                                       offset 0) f
                                 where fits(f, asked, the_traits, age, staff)
                                   and (not room or f.service_id in (select * from service_with_room))
                                   and cube_distance(f.place, here) <= reach
                                 limit 1001) f) f
                 order by f.service_id, metres) near;
        all_fit := coalesce(how_many, 0) <= 1000;
    end if;
    if not all_fit then
        select array_agg(met.service_id order by met.metres, met.service_id),
               array_agg(met.position order by met.metres, met.service_id),
               array_agg(met.metres order by met.metres, met.service_id)
          into ids, places, far
          from (select distinct on (f.service_id) f.service_id, f.position, metres_between(f.place, here) as metres
                  from (select f.service_id, f.position, f.place
                          from (select * from findable f where f.spot is not null order by f.spot <-> middle limit 1000) f
                         where fits(f, asked, the_traits, age, staff)
                           and (not room or f.service_id in (select * from service_with_room))
                           and cube_distance(f.place, here) <= reach
                         limit services + 10) f
                 order by f.service_id, metres) met;
    end if;
    how_many := coalesce(cardinality(ids), 0);
    if how_many < services and not all_fit then
        is_met := false;
        return next;
        return;
    end if;
    if how_many < few then
        return;
    end if;
    if how_many < services and few is not null then
        select ids || array_agg(n.service_id order by n.number), places || array_agg(n.position order by n.number), far || array_agg(null::double precision)
          into ids, places, far
          from nowhere(asked, the_traits, age, room, staff, services - how_many) n;
    end if;
    return query select true, s.* from shown_of(ids[:services], places[:services], far[:services]) s;
end
$$;
