-- Two records that may be of one person, and what those who work with them say. Nothing is taken away: a decision stays,
-- a merge that was undone too.
drop index candidate_resembling;
alter table candidate drop constraint candidate_pkey;
alter table candidate
    add id         uuid        primary key default uuidv7(),
    add version    bigint      not null default 1 check (version > 0),
    add noticed_at timestamptz not null default now(),
    add outcome    text        check (outcome in ('SAME', 'DIFFERENT', 'OVERTAKEN')),
    add decided_at timestamptz,
    add constraint decision_is_whole check (num_nulls(outcome, decided_at) in (0, 2));
alter table candidate alter id drop default, alter version drop default, alter noticed_at drop default;
create unique index candidate_open on candidate (person_id, resembles) where outcome is null;
create index candidate_resembling on candidate (resembles);

create table candidate_word (
    candidate_id uuid        not null references candidate,
    side         text        not null check (side in ('NEWER', 'OLDER')),
    verdict      text        not null check (verdict in ('SAME', 'DIFFERENT')),
    because      text        not null check (length(because) between 1 and 500),
    said_by      uuid        not null,
    said_by_name text        not null,
    said_at      timestamptz not null,
    primary key (candidate_id, side)
);

create table record_merge (
    id             uuid        primary key references candidate,
    version        bigint      not null check (version > 0),
    kept           uuid        not null references person,
    absorbed       uuid        not null references person,
    ids            uuid[]      not null,
    took           text[]      not null,
    merged_at      timestamptz not null,
    undone_by      uuid,
    undone_by_name text,
    undone_because text        check (length(undone_because) between 1 and 500),
    undone_at      timestamptz,

    constraint undoing_is_whole check (num_nulls(undone_by, undone_by_name, undone_because, undone_at) in (0, 4))
);
create index record_merge_of_kept on record_merge (kept);
create index record_merge_of_absorbed on record_merge (absorbed);

-- A record that another took in stays as it was, so that it can come back, and is nobody's meanwhile.
alter table person add merged_into uuid references person;
drop index person_nhs_number;
create unique index person_nhs_number on person (nhs_number) where merged_into is null;

-- Which record may be of the same person as which: no human has decided yet. Or they were one when somebody hid the person
-- and have been parted since: nobody knows which of the two is in danger.
create view perhaps_same with (security_invoker = true) as
select newer.canonical_id as record, older.canonical_id as other, null::timestamptz as from_at, null::timestamptz as until_at
  from candidate c
  join identity newer on newer.person_id = c.person_id
  join identity older on older.person_id = c.resembles
 where c.outcome is null
union all
select m.absorbed, kept.canonical_id, m.merged_at, m.undone_at
  from record_merge m join identity kept on kept.person_id = m.kept
 where m.undone_at is not null;

create or replace view restricted_record with (security_invoker = true) as
select i.canonical_id as person_id, r.id as restriction_id
  from restriction r join identity i on i.person_id = r.person_id
 where r.lifted_at is null
union
select p.record, r.id
  from restriction r
  join identity i on i.person_id = r.person_id
  join perhaps_same p on p.other = i.canonical_id
 where r.lifted_at is null
   and (p.from_at is null or (r.set_at >= p.from_at and r.set_at < p.until_at));

-- Whether nobody at work with the record could say who it is: no host, or all their workers are kept from it.
create function nobody_works_with(record uuid) returns boolean
    language sql stable parallel safe
    return not exists (
        select from relationship_now host
         where host.canonical_id = record and host.kind = 'HOST' and host.ended_at is null
           and (not exists (select from restricted_record r where r.person_id = record)
                or exists (select from member m
                            where m.organisation_id = host.organisation_id and cardinality(m.roles) > 0
                              and not hidden_from(record, m.subject))));

-- Whether a worker may say who a record is: they work with the person, or nobody does and they are the officer of the board.
create function speaks_for(record uuid, organisation uuid, worker uuid, at_work boolean, is_officer boolean) returns boolean
    language sql stable parallel safe
    return (at_work and may_change_person(record, organisation, worker))
        or (is_officer and is_board(organisation) and nobody_works_with(record));

-- Two records side by side, fact by fact, in the order in which people compare them.
create function compare_records(newer uuid, older uuid)
    returns table (place integer, fact text, newer_says text, older_says text, agreement text)
    language sql stable parallel safe
begin atomic
    select said.*
      from person n, person o
     cross join lateral (values
           (1, 'GIVEN_NAME', n.given_name, o.given_name, name_agreement(name_key(n.given_name), name_key(o.given_name))),
           (2, 'FAMILY_NAME', n.family_name, o.family_name, name_agreement(name_key(n.family_name), name_key(o.family_name))),
           (3, 'BIRTH_DATE', n.birth_date, o.birth_date, birth_date_agreement(n.birth_date, o.birth_date)),
           (4, 'NHS_NUMBER', n.nhs_number, o.nhs_number, agreement(n.nhs_number, o.nhs_number)),
           (5, 'ADDRESS', n.address, o.address, agreement(name_key(n.address), name_key(o.address))),
           (6, 'POSTCODE', n.postcode, o.postcode, agreement(n.postcode, o.postcode)),
           (7, 'PHONE', n.phone, o.phone, agreement(n.phone, o.phone)),
           (8, 'GP_PRACTICE', n.gp_practice, o.gp_practice, agreement(n.gp_practice, o.gp_practice)),
           (9, 'LANGUAGE', n.language, o.language, agreement(n.language, o.language))
         ) as said (place, fact, newer_says, older_says, agreement)
     where n.id = newer and o.id = older;
end;

comment on column candidate.id                is 'internal';
comment on column candidate.version           is 'internal';
comment on column candidate.noticed_at        is 'internal';
comment on column candidate.outcome           is 'internal: OVERTAKEN by a decision about another candidate';
comment on column candidate.decided_at        is 'internal';
comment on column candidate_word.candidate_id is 'internal';
comment on column candidate_word.side         is 'internal: the record that the worker works with';
comment on column candidate_word.verdict      is 'internal';
comment on column candidate_word.because      is 'special-category: free text about a person';
comment on column candidate_word.said_by      is 'personal: subject of a member of staff';
comment on column candidate_word.said_by_name is 'personal: name of a member of staff';
comment on column candidate_word.said_at      is 'internal';
comment on column record_merge.id             is 'internal: of the candidate that was found to be the same';
comment on column record_merge.version        is 'internal';
comment on column record_merge.kept           is 'internal: the record that leads on';
comment on column record_merge.absorbed       is 'internal: the record whose ids lead there now';
comment on column record_merge.ids            is 'internal: the ids that were led there';
comment on column record_merge.took           is 'internal: the facts that were blank and came from the other record';
comment on column record_merge.merged_at      is 'internal';
comment on column record_merge.undone_by      is 'personal: subject of a member of staff';
comment on column record_merge.undone_by_name is 'personal: name of a member of staff';
comment on column record_merge.undone_because is 'special-category: free text about a person';
comment on column record_merge.undone_at      is 'internal';
comment on column person.merged_into          is 'internal: the record that took this one in';
