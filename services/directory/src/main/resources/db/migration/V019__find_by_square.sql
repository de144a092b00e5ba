-- What is asked for near a place is looked up in the squares around it, and not in lists of all that hold it anywhere.
-- docs/adr/0050-what-is-near-is-looked-up-by-square.md

-- Mercator's map of the earth (on_map) is 512 squares wide; in Britain one of them is some 48 km wide.

-- The words and codes by which something is found, each with the number of the square that it is in: 'lunch:129879'. What is at
-- no place has no number: 'lunch:'. A word of hundreds of letters is no word.
create function by_square(words tsvector, traits text[], spot point) returns tsvector
    language plpgsql immutable parallel safe cost 5000
    as $$
declare
    wide   constant double precision := 2 * pi() / 512;
    square constant text := coalesce(
        ':' || (floor((spot[0] + pi()) / wide)::integer * 512 + floor((spot[1] + pi()) / wide)::integer), ':');
begin
    return array_to_tsvector(array(
        select term || square from unnest(tsvector_to_array(words) || traits) term where octet_length(term) <= 500));
end
$$;

-- What holds all this in that square. A phrase finds all that holds its words. Absent where nothing is asked, as of words such
-- as "the".
create function asked_in(square text, asked tsquery, traits text[]) returns tsquery
    language plpgsql immutable parallel safe
    as $$
declare
    ends  constant text := ':' || square || ''' ';
    words constant text := nullif(replace(replace(asked::text || ' ', '<->', '&'), ''' ', ends), ' ');
    codes constant text := '''' || array_to_string(traits, ends || '& ''') || ends;
begin
    return concat_ws(' & ', '(' || words || ')', codes)::tsquery;
end
$$;

-- As before, without a plan of its own for each call.
create or replace function map_around(latitude double precision, longitude double precision, metres double precision)
    returns box
    language plpgsql immutable strict parallel safe
    as $$
declare
    middle constant point := on_map(on_globe(latitude, longitude));
    reach  constant double precision := metres / (6371000 * cos(radians(least(85, abs(latitude) + metres / 100000))));
begin
    return box(point(middle[0] - reach, middle[1] - reach), point(middle[0] + reach, middle[1] + reach));
end
$$;

create function squares_in(around box) returns text[]
    language plpgsql immutable strict parallel safe
    as $$
declare
    wide    constant double precision := 2 * pi() / 512;
    squares text[] := '{}';
begin
    for x in floor(((around[1])[0] + pi()) / wide)::integer .. floor(((around[0])[0] + pi()) / wide)::integer loop
        for y in floor(((around[1])[1] + pi()) / wide)::integer .. floor(((around[0])[1] + pi()) / wide)::integer loop
            squares := squares || (x * 512 + y)::text;
        end loop;
    end loop;
    return squares;
end
$$;

create index findable_by_square on findable using gin (by_square(words, traits, spot)) with (fastupdate = off);

-- Whether this is what is wanted, room and distance left out. Plain enough to become part of the question that asks it, and its
-- index with it; what is absent is not asked.
create function fits(f findable, asked tsquery, traits text[], age integer, staff boolean) returns boolean
    language sql immutable parallel safe
    return (staff or not f.for_staff_only) and (traits is null or f.traits @> traits)
           and (age is null or (f.minimum_age is null or f.minimum_age <= age)
                           and (f.maximum_age is null or f.maximum_age >= age))
           and (asked is null or f.words @@ asked);

-- Whose provider said that there is room, as long as that holds.
create view service_with_room as
    select service_id from service_capacity where status = 'AVAILABLE' and valid_until > now();
comment on column service_with_room.service_id is 'internal';

-- The nearest places of what is wanted within so many metres, nearest first. Where few of those next to the place fit, all that fit
-- are looked up in the squares around it (is_all); where many do, or there are too many, a walk outwards meets them. One plan does
-- for every question, and is made once.
create function nearest(
        latitude double precision, longitude double precision, reach integer, asked tsquery, the_traits text[], age integer,
        room boolean, staff boolean, services integer)
    returns table (service_id uuid, "position" integer, metres double precision, is_all boolean)
    language plpgsql stable
    set plan_cache_mode = force_generic_plan
    as $$
#variable_conflict use_column
declare
    here   constant cube := on_globe(latitude, longitude);
    middle constant point := on_map(here);
    there  record;
begin
    if (asked is not null or the_traits is not null) and (
        select count(*)
          from (select
                  from (select * from findable f where f.spot is not null order by f.spot <-> middle limit 200) f
                 where fits(f, asked, the_traits, age, staff) limit 5) next_to_it) < 5 then
        for there in
            select *
              from (select distinct on (f.service_id) f.service_id, f.position, metres_between(f.place, here) as metres, f.how_many
                      from (select f.*, count(*) over () as how_many
                              from (select f.service_id, f.position, f.place
                                      from unnest(squares_in(map_around(latitude, longitude, reach))) square
                                     cross join lateral (
                                           select *
                                             from findable f
                                            where by_square(f.words, f.traits, f.spot) @@ asked_in(square, asked, the_traits)
                                           offset 0) f
                                     where fits(f, asked, the_traits, age, staff) and (not room or f.service_id in (select * from service_with_room))
                                       and cube_distance(f.place, here) <= reach
                                     limit 1001) f) f
                     order by f.service_id, metres) near
             order by near.metres, near.service_id limit services
        loop
            exit when there.how_many > 1000;
            service_id := there.service_id;
            "position" := there.position;
            metres := there.metres;
            is_all := true;
            return next;
        end loop;
        if not found or is_all then
            return;
        end if;
    end if;
    return query
    select met.service_id, met.position, metres_between(met.place, here), false
      from (select f.service_id, f.position, f.place
              from (select * from findable f where f.spot is not null order by f.spot <-> middle limit 1000) f
             where fits(f, asked, the_traits, age, staff) and (not room or f.service_id in (select * from service_with_room))
               and cube_distance(f.place, here) <= reach
             limit 2 * services) met
     order by 3, 1;
end
$$;

-- What search shows of those at those places, in no order. One plan does for all, here too.
create function what_is_shown_of(services uuid[], positions integer[])
    returns table (id uuid, name text, description text, organisation_name text, url text, postcode text, approximate boolean,
                   traits text[], takes_referrals boolean, has_account boolean, assured_on date, capacity text,
                   expected_wait_days integer, valid_until timestamptz)
    language plpgsql stable
    set plan_cache_mode = force_generic_plan
    as $$
begin
    return query
    select s.id, f.name, s.description, o.name, s.url, f.postcode, f.approximate, f.traits,
           s.life in ('ASSURED', 'ASSURANCE_DUE'), o.platform_organisation_id is not null, s.assured_on, c.status,
           c.expected_wait_days, c.valid_until
      from unnest(services, positions) as given (service_id, position)
      join findable f on f.service_id = given.service_id and f.position = given.position
      join service s on s.id = given.service_id
      left join organisation o on o.id = s.organisation_id
      left join service_capacity c on c.service_id = s.id and c.valid_until > now();
end
$$;
