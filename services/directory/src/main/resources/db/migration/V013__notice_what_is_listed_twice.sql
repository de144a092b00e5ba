-- Listings that may be the same group, found by the organisation's identifier, the name and the postcode, and what an
-- editor says of them. Why: docs/adr/0042-an-editor-says-which-listings-are-the-same.md.

-- Which listing it was said to be. That one may have been merged further: kept_of.
alter table service
    add column same_as uuid references service,
    -- Nothing that a feed or a clock does brings back what an editor has merged.
    add constraint service_that_is_another_has_ended check (same_as is null or (life = 'DEFUNCT' and same_as <> id));
create index service_merged_into on service (same_as) where same_as is not null;

-- Where a chain of merges ends: the listing itself where it was not merged.
create function kept_of(merged uuid) returns uuid
    language sql stable
begin atomic
    with recursive went (id, same_as) as (
        select s.id, s.same_as from service s where s.id = merged
        union all
        select s.id, s.same_as from went w join service s on s.id = w.same_as)
    select w.id from went w where w.same_as is null;
end;

-- Of what is merged, where it went, as far as everybody may read that one.
create view published_same_as as
    select s.id, kept.id as same_as
      from service s join answerable_service kept on kept.id = kept_of(s.id)
     where s.same_as is not null;

-- A name as it is compared: small letters, no accents, no punctuation, none of the words that feeds add or leave out.
create function plain_name(name text) returns text
    language sql stable parallel safe
    return (select coalesce(nullif(trim(regexp_replace(
                       said.words, '( |\m(the|a|an|and|of|co|company|ltd|limited|plc|llp|cic|cio|charity)\M)+', ' ', 'g')), ''),
                   trim(said.words))
              from (select regexp_replace(regexp_replace(lower(unaccent(name)), '[''’.]', '', 'g'),
                                          '[^[:alnum:]]+', ' ', 'g') as words) said);

-- The numbers that an organisation is registered under, without a register's prefix: feeds name registers as they please.
create function identifiers_in(organisation jsonb) returns text[]
    language sql immutable parallel safe
    return array(select distinct plain.identifier
                   from each_of(organisation -> 'organization_identifiers') given
                  cross join lateral (
                        select ltrim(regexp_replace(
                               regexp_replace(upper(given.thing ->> 'identifier'), '^\s*GB-[A-Z]{3}-', ''),
                               '[^A-Z0-9]', '', 'g'), '0') as identifier) plain
                  where length(plain.identifier) > 4
                  order by 1);

-- What listings are compared by, as they stood when they were last looked at. What can be none of two has neither
-- postcodes nor identifiers.
create table duplicate_mark (
    service_id  uuid   primary key references service,
    version     bigint not null,
    name        text   not null,
    postcodes   text[] not null,
    identifiers text[] not null
);
-- Each batch is looked for as soon as it is written: what waits to be put into the index would be read again and again.
create index duplicate_mark_by_postcodes on duplicate_mark using gin (postcodes) with (fastupdate = off);
create index duplicate_mark_by_identifiers on duplicate_mark using gin (identifiers) with (fastupdate = off);

-- Two of the three must agree. What one feed lists apart at two places, or there under two names, it means to.
create view look_alike as
    select a.service_id as one, b.service_id as other, agreed.same_identifier, agreed.like_name, agreed.same_postcode,
           agreed.likeness
      from duplicate_mark a
      join duplicate_mark b on b.service_id <> a.service_id
                           and (b.postcodes && a.postcodes or b.identifiers && a.identifiers)
      join service one on one.id = a.service_id
      join service other on other.id = b.service_id
     cross join lateral (
           select a.identifiers && b.identifiers as same_identifier, a.postcodes && b.postcodes as same_postcode,
                  similarity(a.name, b.name) as likeness, similarity(a.name, b.name) >= 0.6 as like_name,
                  one.source = other.source as of_one_source) agreed
     where agreed.like_name and agreed.same_postcode
        or agreed.like_name and agreed.same_identifier
           and not (agreed.of_one_source and a.postcodes <> '{}' and b.postcodes <> '{}')
        or agreed.same_identifier and agreed.same_postcode and not agreed.of_one_source;

create table duplicate_pair (
    id               uuid        primary key,
    first_id         uuid        not null references service,
    second_id        uuid        not null references service,
    same_identifier  boolean     not null,
    like_name        boolean     not null,
    same_postcode    boolean     not null,
    looked_like      text        not null,
    found_at         timestamptz not null,
    state            text        not null check (state in ('OPEN', 'DIFFERENT', 'MERGED')),
    kept_id          uuid,
    ended_from       text        check (ended_from in (
        'LISTED', 'ASSURED', 'ASSURANCE_DUE', 'STALE', 'TEMPORARILY_CLOSED', 'INACTIVE')),
    decided_by       uuid,
    decided_at       timestamptz,
    reopened_by      uuid,
    reopened_at      timestamptz,
    reopened_because text,

    unique (first_id, second_id),
    -- Once, whichever of the two is looked at.
    check (first_id < second_id),
    -- The sealed PairState, said once more where a hand-written update would break it.
    constraint duplicate_pair_state_is_whole check (
        (state = 'OPEN') = (decided_at is null)
        and (decided_at is null) = (decided_by is null)
        and (state = 'MERGED') = (kept_id is not null)
        and (kept_id is null) = (ended_from is null)
        and (kept_id is null or kept_id in (first_id, second_id))
        and (reopened_at is null) = (reopened_by is null)
        and (reopened_at is null) = (reopened_because is null)
    )
);
create index duplicate_pair_of_second on duplicate_pair (second_id);
create index duplicate_pair_waiting on duplicate_pair (
    (same_identifier::integer + like_name::integer + same_postcode::integer) desc, found_at, id) where state = 'OPEN';
create index duplicate_pair_decided on duplicate_pair (state, decided_at) where state <> 'OPEN';

comment on column service.same_as is 'internal';
comment on column duplicate_mark.service_id  is 'internal';
comment on column duplicate_mark.version     is 'internal: of the service when it was looked at';
comment on column duplicate_mark.name        is 'internal: public';
comment on column duplicate_mark.postcodes   is 'internal: public';
comment on column duplicate_mark.identifiers is 'internal: public';
comment on column duplicate_pair.id               is 'internal';
comment on column duplicate_pair.first_id         is 'internal';
comment on column duplicate_pair.second_id        is 'internal';
comment on column duplicate_pair.same_identifier  is 'internal';
comment on column duplicate_pair.like_name        is 'internal';
comment on column duplicate_pair.same_postcode    is 'internal';
comment on column duplicate_pair.looked_like      is 'internal: names and postcodes, to see whether they have changed';
comment on column duplicate_pair.found_at         is 'internal';
comment on column duplicate_pair.state            is 'internal';
comment on column duplicate_pair.kept_id          is 'internal';
comment on column duplicate_pair.ended_from       is 'internal: where the other stood in its life';
comment on column duplicate_pair.decided_by       is 'personal: account of a member of staff';
comment on column duplicate_pair.decided_at       is 'internal';
comment on column duplicate_pair.reopened_by      is 'personal: account of a member of staff';
comment on column duplicate_pair.reopened_at      is 'internal';
comment on column duplicate_pair.reopened_because is 'internal: written for the next editor';
