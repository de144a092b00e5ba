-- What the person service tells: which ids mean the same person, who works with whom, which organisation is what.

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
create index relationship_of_organisation on relationship (organisation_id, kind);

create table account (
    subject   uuid not null,
    person_id uuid not null references access_state,
    primary key (subject, person_id)
);

create table organisation (
    id      uuid   primary key,
    kind    text   not null,
    version bigint not null
);

-- Every id that means the same person as this one: a budget keeps the id under which it was asked for.
create function ids_of_person(any_id uuid) returns table (id uuid)
    language sql stable
begin atomic
    with known (canonical) as (
        select coalesce((select a.canonical_id from person_alias a where a.person_id = any_id), any_id)
    )
    select canonical from known
    union
    select a.person_id from person_alias a join known k on a.canonical_id = k.canonical;
end;

-- Whom an organisation hosts. When its work ends, valid_until is set 90 days ahead: it reads until then, and changes
-- nothing any more.
create function people_hosted_by(the_organisation uuid, the_time timestamptz)
    returns table (person_id uuid, still_at_work boolean)
    language sql stable
begin atomic
    select i.id, bool_or(r.valid_until is null)
      from relationship r cross join lateral ids_of_person(r.person_id) i
     where r.organisation_id = the_organisation and r.kind = 'HOST'
       and r.valid_from <= the_time and (r.valid_until is null or r.valid_until > the_time)
     group by i.id;
end;

-- Whose account this is, by every id that means them.
create function people_with_account(the_subject uuid) returns table (person_id uuid)
    language sql stable
begin atomic
    select i.id from account a cross join lateral ids_of_person(a.person_id) i where a.subject = the_subject;
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
comment on column account.subject              is 'personal: account at the sign-in service';
comment on column account.person_id            is 'personal: platform id';
comment on column organisation.id              is 'internal';
comment on column organisation.kind            is 'internal';
comment on column organisation.version         is 'internal';
