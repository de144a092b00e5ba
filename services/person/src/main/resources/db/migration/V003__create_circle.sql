-- Who stands in a relationship with a person. Only facts are kept; when a relationship ends is worked out from them, so
-- that facts may come in any order.
create table relationship (
    person_id       uuid        not null references identity,
    organisation_id uuid        not null,
    kind            text        not null check (kind in ('REFERRER', 'HOST', 'PROVIDER', 'BUDGET_HOLDER')),
    occasion_id     uuid        not null,
    from_at         timestamptz not null,
    primary key (occasion_id, kind, organisation_id, from_at)
);
create index relationship_of_person on relationship (person_id);
comment on column relationship.person_id       is 'internal: the id that the fact spoke of';
comment on column relationship.organisation_id is 'special-category: which organisation helps somebody tells what for';
comment on column relationship.kind            is 'internal';
comment on column relationship.occasion_id     is 'internal: the referral or budget it rests on';
comment on column relationship.from_at         is 'internal';

create table occasion_end (
    occasion_id uuid        primary key,
    ended_at    timestamptz not null
);
comment on column occasion_end.occasion_id is 'internal';
comment on column occasion_end.ended_at    is 'internal';

create table account (
    subject   uuid        primary key,
    person_id uuid        not null references identity,
    linked_at timestamptz not null
);
create index account_of_person on account (person_id);
comment on column account.subject   is 'personal: subject of the tokens';
comment on column account.person_id is 'internal: the record it was linked to';
comment on column account.linked_at is 'internal';

create table circle (
    person_id uuid   primary key references identity,
    version   bigint not null
);
comment on column circle.person_id is 'internal';
comment on column circle.version   is 'internal: how often the access state was announced';

-- Each relationship with the end of its work: when its referral ended, or when the next host took over. Reading lasts
-- 90 calendar days longer, to the same time of day in London.
create view relationship_now as
select r.person_id, i.canonical_id, r.organisation_id, r.kind, r.from_at, e.ended_at,
       (e.ended_at at time zone 'Europe/London' + interval '90 days') at time zone 'Europe/London' as until_at
  from relationship r
  join identity i on i.person_id = r.person_id
 cross join lateral (
       select least(
           (select ended_at from occasion_end o where o.occasion_id = r.occasion_id),
           (select min(n.from_at)
              from relationship n
             where n.occasion_id = r.occasion_id and n.kind = 'HOST' and r.kind = 'HOST' and n.from_at > r.from_at)
           ) as ended_at) e;

-- The wall around a person's record: the organisation hosts the person, or did and may still read.
create function may_read_person(person uuid, organisation uuid, at timestamptz) returns boolean
    language sql stable parallel safe
    return exists (
        select 1 from relationship_now r
         where r.canonical_id = person and r.organisation_id = organisation and r.kind = 'HOST'
           and (r.until_at is null or r.until_at > at));

-- The same while the work lasts.
create function may_change_person(person uuid, organisation uuid) returns boolean
    language sql stable parallel safe
    return exists (
        select 1 from relationship_now r
         where r.canonical_id = person and r.organisation_id = organisation and r.kind = 'HOST'
           and r.ended_at is null);

-- The record that an account of a person's own is linked to.
create function own_person(account_subject uuid) returns uuid
    language sql stable parallel safe
    return (select i.canonical_id from account a join identity i on i.person_id = a.person_id
             where a.subject = account_subject);
