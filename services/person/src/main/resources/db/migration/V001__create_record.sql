-- What is held about each person, and every change of it.
create table person (
    id                 uuid        primary key,
    version            bigint      not null check (version > 0),
    given_name         text        check (length(given_name) between 1 and 70),
    family_name        text        check (length(family_name) between 1 and 70),
    birth_date         text        check (birth_date ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
    nhs_number         text        check (nhs_number ~ '^[0-9]{10}$'),
    phone              text        check (phone ~ '^\+[1-9][0-9]{6,14}$'),
    address            text        check (length(address) <= 400),
    postcode           text        check (length(postcode) <= 8),
    no_fixed_abode     boolean     not null,
    gp_practice        text        check (gp_practice ~ '^[A-Z0-9]{3,10}$'),
    language           text        check (length(language) <= 35),
    interpreter_needed boolean     not null,
    formats            text[]      not null,
    safe_call          text        not null check (safe_call in ('YES', 'NO', 'UNKNOWN')),
    safe_sms           text        not null check (safe_sms in ('YES', 'NO', 'UNKNOWN')),
    safe_voicemail     text        not null check (safe_voicemail in ('YES', 'NO', 'UNKNOWN')),
    safe_email         text        not null check (safe_email in ('YES', 'NO', 'UNKNOWN')),
    safe_app           text        not null check (safe_app in ('YES', 'NO', 'UNKNOWN')),
    safe_letter        text        not null check (safe_letter in ('YES', 'NO', 'UNKNOWN')),
    safe_visit         text        not null check (safe_visit in ('YES', 'NO', 'UNKNOWN')),
    code_word          text        check (length(code_word) <= 40),
    safe_asked_alone   boolean,
    safe_set_by        uuid,
    safe_set_by_name   text,
    safe_confirmed_at  timestamptz,

    -- Whoever asked is known, or nobody asked.
    constraint confirmation_is_whole check (
        num_nulls(safe_asked_alone, safe_set_by_name, safe_confirmed_at) in (0, 3))
);
-- Two records with one number would be one person twice.
create unique index person_nhs_number on person (nhs_number);

comment on table  person                    is 'one row a person';
comment on column person.id                 is 'internal: the canonical id';
comment on column person.version            is 'internal';
comment on column person.given_name         is 'personal';
comment on column person.family_name        is 'personal';
comment on column person.birth_date         is 'personal: year, month or day';
comment on column person.nhs_number         is 'personal: checked modulo 11';
comment on column person.phone              is 'personal: E.164';
comment on column person.address            is 'personal';
comment on column person.postcode           is 'personal';
comment on column person.no_fixed_abode     is 'special-category: tells of homelessness';
comment on column person.gp_practice        is 'personal: ODS code';
comment on column person.language           is 'personal';
comment on column person.interpreter_needed is 'personal';
comment on column person.formats            is 'special-category: may tell of a disability';
comment on column person.safe_call          is 'special-category: may tell of danger at home';
comment on column person.safe_sms           is 'special-category: may tell of danger at home';
comment on column person.safe_voicemail     is 'special-category: may tell of danger at home';
comment on column person.safe_email         is 'special-category: may tell of danger at home';
comment on column person.safe_app           is 'special-category: may tell of danger at home';
comment on column person.safe_letter        is 'special-category: may tell of danger at home';
comment on column person.safe_visit         is 'special-category: may tell of danger at home';
comment on column person.code_word          is 'personal: proves to the person that it is us';
comment on column person.safe_asked_alone   is 'special-category: may tell of danger at home';
comment on column person.safe_set_by        is 'personal: subject of the member of staff';
comment on column person.safe_set_by_name   is 'personal: name of the member of staff';
comment on column person.safe_confirmed_at  is 'internal';

-- Append only: who changed which field from what to what.
create table person_change (
    id          bigint      generated always as identity primary key,
    person_id   uuid        not null references person,
    version     bigint      not null,
    field       text        not null,
    was         text,
    became      text,
    author      uuid,
    author_name text        not null,
    at          timestamptz not null
);
create index person_change_history on person_change (person_id, version);

comment on column person_change.id          is 'internal';
comment on column person_change.person_id   is 'internal';
comment on column person_change.version     is 'internal: of the record that the change made';
comment on column person_change.field       is 'internal';
comment on column person_change.was         is 'special-category: any field of a record';
comment on column person_change.became      is 'special-category: any field of a record';
comment on column person_change.author      is 'personal: subject of the author, absent when it came with a referral';
comment on column person_change.author_name is 'personal';
comment on column person_change.at          is 'internal';
