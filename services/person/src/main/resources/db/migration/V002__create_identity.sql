-- Which record each minted id leads to, and how records are told apart.
create extension if not exists pg_trgm;
create extension if not exists fuzzystrmatch;
create extension if not exists unaccent;

create table identity (
    person_id    uuid   primary key,
    canonical_id uuid   not null references identity,
    match_state  text   not null check (match_state in ('AWAITED', 'CREATED', 'MATCHED', 'CANDIDATES')),
    version      bigint not null,

    constraint awaited_has_no_answer check ((match_state = 'AWAITED') = (version = 0)),
    constraint only_a_match_leads_elsewhere check (match_state = 'MATCHED' or canonical_id = person_id)
);
create index identity_of_canonical on identity (canonical_id);

comment on column identity.person_id    is 'internal: the id as it was minted';
comment on column identity.canonical_id is 'internal: the id of the record';
comment on column identity.match_state  is 'internal';
comment on column identity.version      is 'internal: of the answer';

create table intake (
    referral_id uuid        primary key,
    person_id   uuid        not null references identity,
    nhs_number  text,
    answered_at timestamptz not null
);
comment on column intake.referral_id is 'internal';
comment on column intake.person_id   is 'internal';
comment on column intake.nhs_number  is 'personal: as the referrer gave it, kept even where the record may not have it yet';
comment on column intake.answered_at is 'internal';

create table candidate (
    person_id  uuid    not null references identity,
    resembles  uuid    not null references identity,
    score      integer not null,
    primary key (person_id, resembles)
);
comment on column candidate.person_id is 'internal: the new record';
comment on column candidate.resembles is 'internal: the record it may belong to';
comment on column candidate.score     is 'internal: 0 to 100';

-- A name as it compares: without case, accents, spaces, hyphens and apostrophes.
-- Immutable, so that it can be indexed: the dictionary is named, and never changed under this name.
create function name_key(name text) returns text
    language sql immutable parallel safe
    return nullif(regexp_replace(
        lower(public.unaccent('public.unaccent'::regdictionary, name) collate pg_c_utf8),
        '[[:space:][:punct:]]', '', 'g'), '');

-- A single name stands where a family name would, whichever of the two fields it was written in.
create function family_key(given_name text, family_name text) returns text
    language sql immutable parallel safe
    return name_key(coalesce(family_name, given_name));

create function given_key(given_name text, family_name text) returns text
    language sql immutable parallel safe
    return case when family_name is null then null else name_key(given_name) end;

-- How a name sounds in English; absent where that is one consonant or none, which half the world would share.
create function name_sound(key text) returns text
    language sql immutable parallel safe
    return case when length(dmetaphone(key)) > 1 then dmetaphone(key) end;

create function name_agreement(one text, other text) returns text
    language sql immutable parallel safe
    return case
        when one is null or other is null then 'UNKNOWN'
        when one = other then 'SAME'
        when similarity(one, other) >= 0.5 or name_sound(one) = name_sound(other) then 'SIMILAR'
        else 'DIFFERENT' end;

-- Only two whole dates can be the same; a year and a day of it are merely no contradiction.
create function birth_date_agreement(one text, other text) returns text
    language sql immutable parallel safe
    return case
        when one is null or other is null then 'UNKNOWN'
        when one = other and length(one) = 10 then 'SAME'
        when starts_with(one, other) or starts_with(other, one) then 'SIMILAR'
        else 'DIFFERENT' end;

create function agreement(one text, other text) returns text
    language sql immutable parallel safe
    return case when one is null or other is null then 'UNKNOWN' when one = other then 'SAME' else 'DIFFERENT' end;

create index person_family_like on person using gin (family_key(given_name, family_name) gin_trgm_ops);
create index person_family_sound on person (name_sound(family_key(given_name, family_name)));
create index person_birth_date on person (birth_date, postcode);
