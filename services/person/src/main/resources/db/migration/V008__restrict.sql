-- Who must be hidden from all but a few named workers, and why. Nothing is overwritten: what was lifted, and who is
-- named no more, has an end.
create table restriction (
    id             uuid        primary key,
    version        bigint      not null check (version > 0),
    person_id      uuid        not null references identity,
    reason         text        not null check (reason in (
        'DANGER_FROM_SOMEBODY', 'WORKS_HERE', 'IN_THE_PUBLIC_EYE', 'COURT_ORDER', 'OTHER')),
    note           text        check (length(note) between 1 and 500),
    set_by         uuid        not null,
    set_by_name    text        not null,
    set_at         timestamptz not null,
    review_on      date        not null,
    lifted_by      uuid,
    lifted_by_name text,
    lifted_at      timestamptz,
    lifted_because text        check (length(lifted_because) between 1 and 500),

    constraint lifting_is_whole check (num_nulls(lifted_by, lifted_by_name, lifted_at, lifted_because) in (0, 4))
);
create unique index restriction_in_force on restriction (person_id) where lifted_at is null;

create table named_worker (
    restriction_id uuid        not null references restriction,
    subject        uuid        not null,
    named_by       uuid        not null,
    named_at       timestamptz not null,
    unnamed_by     uuid,
    unnamed_at     timestamptz,
    primary key (restriction_id, subject, named_at),
    constraint unnaming_is_whole check (num_nulls(unnamed_by, unnamed_at) in (0, 2))
);
create unique index worker_is_named_once on named_worker (restriction_id, subject) where unnamed_at is null;

-- Restricted records, with the restriction that is the reason. A record that may be of somebody restricted is so too,
-- until a human has decided who it is.
create view restricted_record with (security_invoker = true) as
select i.canonical_id as person_id, r.id as restriction_id
  from restriction r join identity i on i.person_id = r.person_id
 where r.lifted_at is null
union
select c.person_id, r.id
  from restriction r
  join identity i on i.person_id = r.person_id
  join identity same on same.canonical_id = i.canonical_id
  join candidate c on c.resembles = same.person_id
  join identity unsure on unsure.person_id = c.person_id and unsure.match_state = 'CANDIDATES'
 where r.lifted_at is null;
create index candidate_resembling on candidate (resembles);

-- Whether the record may not be known of by this worker, whatever their organisation is to the person.
create function hidden_from(person uuid, worker uuid) returns boolean
    language sql stable parallel safe
    return exists (
        select from restricted_record r
         where r.person_id = person
           and not exists (
               select from named_worker n
                where n.restriction_id = r.restriction_id and n.subject = worker and n.unnamed_at is null));

-- Whether the organisation is the integrated care board, whose information governance officer keeps the restrictions.
create function is_board(organisation uuid) returns boolean
    language sql stable parallel safe
    return exists (select from organisation o where o.id = is_board.organisation and o.kind = 'ICB');

drop function may_read_person(uuid, uuid, timestamptz);
drop function may_change_person(uuid, uuid);

-- The wall around a person's record: the worker's organisation hosts the person, or did and may still read, and the
-- person is not hidden from the worker.
create function may_read_person(person uuid, organisation uuid, worker uuid, at timestamptz) returns boolean
    language sql stable parallel safe
    return not hidden_from(person, worker) and exists (
        select 1 from relationship_now r
         where r.canonical_id = person and r.organisation_id = organisation and r.kind = 'HOST'
           and (r.until_at is null or r.until_at > at));

-- The same while the work lasts.
create function may_change_person(person uuid, organisation uuid, worker uuid) returns boolean
    language sql stable parallel safe
    return not hidden_from(person, worker) and exists (
        select 1 from relationship_now r
         where r.canonical_id = person and r.organisation_id = organisation and r.kind = 'HOST'
           and r.ended_at is null);

comment on column restriction.id             is 'internal';
comment on column restriction.version        is 'internal';
comment on column restriction.person_id      is 'personal: the id it was set on';
comment on column restriction.reason         is 'special-category: may tell of danger';
comment on column restriction.note           is 'special-category: may tell of danger';
comment on column restriction.set_by         is 'personal: subject of a member of staff';
comment on column restriction.set_by_name    is 'personal: name of a member of staff';
comment on column restriction.set_at         is 'internal';
comment on column restriction.review_on      is 'internal';
comment on column restriction.lifted_by      is 'personal: subject of a member of staff';
comment on column restriction.lifted_by_name is 'personal: name of a member of staff';
comment on column restriction.lifted_at      is 'internal';
comment on column restriction.lifted_because is 'special-category: may tell of danger';
comment on column named_worker.restriction_id is 'internal';
comment on column named_worker.subject        is 'personal: subject of a member of staff';
comment on column named_worker.named_by       is 'personal: subject of a member of staff';
comment on column named_worker.named_at       is 'internal';
comment on column named_worker.unnamed_by     is 'personal: subject of a member of staff';
comment on column named_worker.unnamed_at     is 'internal';
