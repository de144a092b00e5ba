-- How a person likes to be called, and why somebody changed a record.
alter table person
    add preferred_name text check (length(preferred_name) between 1 and 70),
    add pronouns       text check (length(pronouns) between 1 and 35);

alter table person_change
    add because text check (length(because) between 1 and 500),
    add key     uuid not null default uuidv7();
create index person_change_newest on person_change (person_id, key);

comment on column person.preferred_name  is 'personal';
comment on column person.pronouns        is 'special-category: may tell of gender identity';
comment on column person_change.because  is 'special-category: free text about a person';
comment on column person_change.key      is 'internal: in the order of time';
