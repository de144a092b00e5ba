-- Who stands in a relationship with a person, as the person service tells it, and the one rule on who may open what.

create table person_alias (
    person_id    uuid   primary key,
    canonical_id uuid   not null,
    version      bigint not null
);
create index person_alias_of_person on person_alias (canonical_id);

create table access_state (
    person_id uuid   primary key,
    version   bigint not null
);

create table relationship (
    person_id       uuid        not null references access_state,
    organisation_id uuid        not null,
    kind            text        not null,
    valid_from      timestamptz not null,
    valid_until     timestamptz,
    primary key (person_id, organisation_id, kind, valid_from)
);

create table account (
    person_id uuid not null references access_state,
    subject   uuid not null,
    primary key (person_id, subject)
);

-- Whom an id means now. An id that nothing was told of means itself.
create function canonical_person(any_id uuid) returns uuid
    language sql stable
return coalesce((select a.canonical_id from person_alias a where a.person_id = any_id), any_id);

-- Every id that means this person: rows keep the id they were written under.
create function ids_of_person(canonical uuid) returns setof uuid
    language sql stable
begin atomic
    select canonical
    union
    select a.person_id from person_alias a where a.canonical_id = canonical;
end;

-- The wall. Each query on a person's pages joins it, so that what may not be seen is not found, listed or counted.
-- A worker reads through an organisation that hosts the person; once the work has ended (valid_until is set) they read on
-- until then and write no more. The person reads and writes always.
create function standing(any_id uuid, the_organisation uuid, the_account uuid, the_time timestamptz)
    returns table (person_id uuid, basis text, may_write boolean)
    language sql stable
begin atomic
    select r.person_id, 'HOST', bool_or(r.valid_until is null)
      from relationship r
     where r.person_id = canonical_person(any_id) and r.organisation_id = the_organisation and r.kind = 'HOST'
       and r.valid_from <= the_time and (r.valid_until is null or r.valid_until > the_time)
     group by r.person_id
    union all
    select a.person_id, 'SELF', true
      from account a
     where a.person_id = canonical_person(any_id) and a.subject = the_account;
end;

comment on column person_alias.person_id       is 'personal: platform id';
comment on column person_alias.canonical_id    is 'personal: platform id';
comment on column person_alias.version         is 'internal';
comment on column access_state.person_id       is 'personal: platform id';
comment on column access_state.version         is 'internal';
comment on column relationship.person_id       is 'personal: platform id';
comment on column relationship.organisation_id is 'special-category: who works with a person tells what for';
comment on column relationship.kind            is 'personal';
comment on column relationship.valid_from      is 'personal';
comment on column relationship.valid_until     is 'personal';
comment on column account.person_id            is 'personal: platform id';
comment on column account.subject              is 'personal: account at the sign-in service';
