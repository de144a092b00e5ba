-- What a person agreed to with an organisation, as the person service tells it (person.access.v1). What was not agreed to
-- is a no, and a yes that has run out is none.
alter table access_state add narrowed_in bigint not null default 0;

create table agreement (
    person_id       uuid        not null references access_state,
    organisation_id uuid        not null,
    headings        text[]      not null,
    feedback        text,
    texts           text,
    valid_until     timestamptz,
    primary key (person_id, organisation_id)
);

-- Who was let in for a while without having been asked for the person's agreement: one worker (subject) or a whole
-- organisation, to all headings (headings is null) or to some.
create table override (
    id              uuid        not null,
    person_id       uuid        not null references access_state,
    organisation_id uuid        not null,
    subject         uuid,
    headings        text[],
    valid_until     timestamptz not null,
    primary key (person_id, id)
);

-- Whom the person, or who decides for them, lets help them.
create table proxy (
    person_id   uuid        not null references access_state,
    subject     uuid        not null,
    name        text        not null,
    headings    text[]      not null,
    scopes      text[]      not null,
    valid_until timestamptz not null,
    primary key (person_id, subject)
);
create index proxy_of_subject on proxy (subject);

-- Whether headings, or all of them where they are null, hold one.
create function reaches(headings text[], heading text) returns boolean
    language sql immutable
return headings is null or heading = any (headings);

-- Who may open which headings of a person's pages, and write under which: whoever stands in the circle all of them
-- (null), and an organisation that the person agreed to the agreed ones, to read. Who breaks the glass reads all of them
-- for a while, and to whom something is disclosed reads that. A proxy reads what they were given, and writes About Me
-- where they were given that, never the plan. None of it opens somebody restricted to whoever is not named, nor anything
-- while this service may have missed what the person said since (is_fresh).
create function opening(any_id uuid, the_organisation uuid, the_subject uuid, the_time timestamptz, is_fresh boolean)
    returns table (person_id uuid, basis text, headings text[], writes text[], proxy_name text)
    language sql stable
begin atomic
    with in_the_circle as materialized (
        select s.person_id, s.basis, case when not s.may_write then '{}'::text[] end as writes
          from standing(any_id, the_organisation, the_subject, the_time) s),
    let_in as (
        select a.person_id, 'AGREEMENT' as basis, a.headings, '{}'::text[] as writes, null as proxy_name, 3 as rank
          from agreement a
         where a.person_id = canonical_person(any_id) and a.organisation_id = the_organisation
           and cardinality(a.headings) > 0 and (a.valid_until is null or a.valid_until > the_time)
        union all
        select o.person_id, case when o.subject is null then 'DISCLOSURE' else 'BREAK_GLASS' end, o.headings, '{}', null,
               case when o.headings is null then 1 else 2 end
          from override o
         where o.person_id = canonical_person(any_id) and o.organisation_id = the_organisation
           and (o.subject is null or o.subject = the_subject) and o.valid_until > the_time
        union all
        select p.person_id, 'PROXY', p.headings,
               case when 'WRITE_ABOUT_ME' = any (p.scopes) then array_remove(p.headings, 'PLAN') else '{}' end, p.name, 1
          from proxy p
         where p.person_id = canonical_person(any_id) and p.subject = the_subject and the_organisation is null
           and cardinality(p.headings) > 0 and p.valid_until > the_time)
    select c.person_id, c.basis, null::text[], c.writes, null from in_the_circle c
    union all
    -- On several grounds at once it is opened as far as all of them together reach, on the widest of them.
    select l.person_id, (array_agg(l.basis order by l.rank))[1],
           case when not bool_or(l.headings is null)
                then array(select distinct heading
                             from let_in one cross join lateral unnest(one.headings) as heading order by heading) end,
           array(select distinct heading
                   from let_in one cross join lateral unnest(one.writes) as heading order by heading),
           max(l.proxy_name)
      from let_in l
     where is_fresh and not exists (select from in_the_circle)
       and not is_closed_to(any_id, the_subject)
     group by l.person_id;
end;

-- Whom an account helps with something, by every id that means them: none while this service may have missed what they
-- said since, nor whoever is restricted.
create function people_helped_by(the_subject uuid, scope text, the_time timestamptz, is_fresh boolean)
    returns setof uuid
    language sql stable
begin atomic
    select i.id
      from proxy p cross join lateral ids_of_person(p.person_id) i (id)
     where p.subject = the_subject and scope = any (p.scopes) and p.valid_until > the_time and is_fresh
       and not is_closed_to(i.id, the_subject);
end;

-- YES or NO: whether an organisation may hear how it goes after it referred somebody. Null where nobody asked, or where
-- the yes has run out.
create function may_hear_how_it_goes(any_id uuid, the_organisation uuid, the_time timestamptz) returns text
    language sql stable
return (select case when a.feedback = 'NO' or a.valid_until is null or a.valid_until > the_time then a.feedback end
          from agreement a
         where a.person_id = canonical_person(any_id) and a.organisation_id = the_organisation);

-- Whether the person said no to texts from an organisation.
create function has_refused_texts(any_id uuid, the_organisation uuid) returns boolean
    language sql stable
return exists (
    select from agreement a
     where a.person_id = canonical_person(any_id) and a.organisation_id = the_organisation and a.texts = 'NO');

comment on column access_state.narrowed_in  is 'internal: the version in which something was last taken away from somebody';
comment on column agreement.person_id       is 'personal: platform id';
comment on column agreement.organisation_id is 'special-category: who works with a person tells what for';
comment on column agreement.headings        is 'personal: what may be read';
comment on column agreement.feedback        is 'personal';
comment on column agreement.texts           is 'personal';
comment on column agreement.valid_until     is 'personal';
comment on column override.id               is 'internal';
comment on column override.person_id        is 'personal: platform id';
comment on column override.organisation_id  is 'special-category: who is let in may tell what for';
comment on column override.subject          is 'personal: subject of a member of staff';
comment on column override.headings         is 'personal: what may be read';
comment on column override.valid_until      is 'personal';
comment on column proxy.person_id           is 'personal: platform id';
comment on column proxy.subject             is 'personal: account at the sign-in service';
comment on column proxy.name                is 'personal: of somebody who helps';
comment on column proxy.headings            is 'personal: what may be read';
comment on column proxy.scopes              is 'personal: what may be done';
comment on column proxy.valid_until         is 'personal';
