-- Looking for lookalikes took 20 ms of the database for each referral, more than everything else together: of everybody
-- born in the year, each name was compared again. There are far fewer family names than people. So the names alike are
-- found first, and then the people who have one of them and a birth date that does not contradict: with another birth
-- date, nobody is alike enough to bother a human with (identity/Match), unless the number is the same.
create table family_name (
    key text primary key
);
comment on column family_name.key is 'personal: as it compares; every family name there is, of nobody in particular';

insert into family_name (key)
select distinct family_name_key from person where family_name_key is not null;

create index family_name_like on family_name using gin (key gin_trgm_ops) with (fastupdate = off);
create index family_name_sound on family_name (name_sound(key));

create function keep_family_name() returns trigger
    language plpgsql as $$
begin
    insert into family_name (key) values (new.family_name_key) on conflict do nothing;
    return null;
end $$;

create trigger person_has_family_name
    after insert or update of given_name, family_name on person
    for each row when (new.family_name_key is not null)
    execute function keep_family_name();

drop index person_family_like;
drop index person_family_sound;
alter table person drop column family_name_sound, drop column birth_year;

create index person_by_name on person (family_name_key, birth_date collate "C");
