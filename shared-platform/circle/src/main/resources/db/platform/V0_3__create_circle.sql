-- Who stands in a relationship with a person, as the person service tells it, and the one rule on who may open what.
-- Each table can be filled again from the topic that feeds it.

-- person.identity.v1: whom an id means now. An id that nothing was told of means itself.
create table person_alias (
    person_id      uuid   primary key,
    canonical_id   uuid   not null,
    match_state    text   not null,
    circle_version bigint not null,
    version        bigint not null
);
create index person_alias_of_person on person_alias (canonical_id);

-- person.access.v1
create table access_state (
    person_id  uuid    primary key,
    restricted boolean not null,
    named      uuid[]  not null,
    version    bigint  not null
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
create index account_of_person on account (person_id);

create function canonical_person(any_id uuid) returns uuid
    language sql stable
return coalesce((select a.canonical_id from person_alias a where a.person_id = any_id), any_id);

-- Every id that means the same person as this one: rows keep the id they were written under.
create function ids_of_person(any_id uuid) returns setof uuid
    language sql stable
begin atomic
    with known (canonical) as (select canonical_person(any_id))
    select canonical from known
    union
    select a.person_id from person_alias a join known k on a.canonical_id = k.canonical;
end;

-- Whether somebody, by any id that means them, may be seen by a few named workers only, and this is none of them. A new id
-- that leads to somebody restricted may be told before their circle is: until that has come, nobody is named.
-- A function and no view: joined to a view, one row was found by reading everybody (84 ms among 50 000 people).
create function is_closed_to(any_id uuid, the_subject uuid) returns boolean
    language sql stable
begin atomic
    select exists (
               select from access_state s
                where s.person_id = any_id and s.restricted and the_subject <> all (s.named))
        or exists (
               select from person_alias a left join access_state s on s.person_id = a.canonical_id
                where a.person_id = any_id
                  and (a.circle_version > coalesce(s.version, 0)
                       or (s.restricted and the_subject <> all (s.named))));
end;

-- The wall. Each query on a person's pages joins it, so that what may not be seen is not found, listed or counted.
-- A worker reads through an organisation that hosts the person; once the work has ended (valid_until is set) they read on
-- until then and write no more. The person reads and writes always. Whoever has an organisation asks as its worker, and
-- sees nothing as a person.
create function standing(any_id uuid, the_organisation uuid, the_subject uuid, the_time timestamptz)
    returns table (person_id uuid, basis text, may_write boolean)
    language sql stable
begin atomic
    select r.person_id, 'HOST', bool_or(r.valid_until is null)
      from relationship r
     where r.person_id = canonical_person(any_id) and r.organisation_id = the_organisation and r.kind = 'HOST'
       and r.valid_from <= the_time and (r.valid_until is null or r.valid_until > the_time)
       and not is_closed_to(any_id, the_subject)
     group by r.person_id
    union all
    select a.person_id, 'SELF', true
      from account a
     where a.person_id = canonical_person(any_id) and a.subject = the_subject and the_organisation is null;
end;

-- Whom a worker's organisation hosts, by every id that means them: the same wall, for a list.
create function people_hosted_by(the_organisation uuid, the_subject uuid, the_time timestamptz)
    returns table (person_id uuid, still_at_work boolean)
    language sql stable
begin atomic
    select i.id, bool_or(r.valid_until is null)
      from relationship r cross join lateral ids_of_person(r.person_id) i (id)
     where r.organisation_id = the_organisation and r.kind = 'HOST'
       and r.valid_from <= the_time and (r.valid_until is null or r.valid_until > the_time)
       and not is_closed_to(i.id, the_subject)
     group by i.id;
end;

-- Whose account this is, by every id that means them.
create function people_with_account(the_subject uuid) returns setof uuid
    language sql stable
begin atomic
    select i.id from account a cross join lateral ids_of_person(a.person_id) i (id) where a.subject = the_subject;
end;

comment on column person_alias.person_id       is 'personal: platform id';
comment on column person_alias.canonical_id    is 'personal: platform id';
comment on column person_alias.match_state     is 'internal';
comment on column person_alias.circle_version  is 'special-category: of the circle that must be known first; tells of a restriction';
comment on column person_alias.version         is 'internal';
comment on column access_state.person_id       is 'personal: platform id';
comment on column access_state.restricted      is 'special-category: may tell of danger';
comment on column access_state.named           is 'special-category: subjects of the workers who may see somebody restricted';
comment on column access_state.version         is 'internal';
comment on column relationship.person_id       is 'personal: platform id';
comment on column relationship.organisation_id is 'special-category: who works with a person tells what for';
comment on column relationship.kind            is 'special-category: who works with a person tells what for';
comment on column relationship.valid_from      is 'personal';
comment on column relationship.valid_until     is 'personal';
comment on column account.subject              is 'personal: account at the sign-in service';
comment on column account.person_id            is 'personal: platform id';
