-- Looking for lookalikes among many: a common family name alone leads to one record in a hundred, and each had to be
-- read to see that its year and its place were others. Now the year of birth stands beside the name in the index, and
-- names are brought into their form for comparison once, when they are written.
create extension if not exists btree_gin;

drop index person_family_like;
drop index person_family_sound;
drop index person_birth_date;

alter table person
    add birth_year        text generated always as (left(birth_date, 4)) stored,
    add given_name_key    text generated always as (given_key(given_name, family_name)) stored,
    add family_name_key   text generated always as (family_key(given_name, family_name)) stored,
    add family_name_sound text generated always as (name_sound(family_key(given_name, family_name))) stored;

-- Without a list of what is still to be filed: every search would have to read it whole.
create index person_family_like on person using gin (birth_year, family_name_key gin_trgm_ops) with (fastupdate = off);
create index person_family_sound on person (birth_year, family_name_sound);
create index person_postcode on person (postcode);

comment on column person.birth_year        is 'personal';
comment on column person.given_name_key    is 'personal';
comment on column person.family_name_key   is 'personal';
comment on column person.family_name_sound is 'personal';
