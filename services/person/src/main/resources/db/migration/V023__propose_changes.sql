-- What somebody in a person's circle, or the national record, says should be another in the record, and what the person
-- said to it. Nothing is overwritten: an answer is added once.
create table proposal (
    id                       uuid        primary key,
    version                  bigint      not null check (version > 0),
    person_id                uuid        not null references identity,
    fact                     text        not null
        check (fact in ('NAME', 'BIRTH_DATE', 'TELECOMS', 'HOME', 'GP_REGISTRATION')),
    was                      jsonb       not null,
    proposed                 jsonb       not null,
    because                  text        not null check (length(because) between 1 and 300),
    proposed_by              uuid,
    proposed_by_name         text        not null,
    proposed_by_organisation uuid,
    proposed_at              timestamptz not null,
    answer                   text        check (answer in ('YES', 'NO')),
    answered_how             text        check (answered_how in ('OWN_PAGE', 'FACE_TO_FACE', 'BY_PHONE', 'IN_WRITING')),
    answered_to              uuid,
    answered_to_name         text,
    answered_to_organisation uuid,
    answered_at              timestamptz,

    constraint proposer_is_whole check (num_nulls(proposed_by, proposed_by_organisation) in (0, 2)),
    constraint answer_is_whole check (
        num_nulls(answer, answered_how, answered_to, answered_to_name, answered_at) in (0, 5)),
    constraint only_staff_answer_for_an_organisation check (
        answer is null or (answered_how = 'OWN_PAGE') = (answered_to_organisation is null))
);
create index proposal_for_person on proposal (person_id);

comment on column proposal.id                       is 'internal';
comment on column proposal.version                  is 'internal';
comment on column proposal.person_id                is 'internal: the record at the time';
comment on column proposal.fact                     is 'internal';
comment on column proposal.was                      is 'special-category: may tell of homelessness';
comment on column proposal.proposed                 is 'special-category: may tell of homelessness';
comment on column proposal.because                  is 'special-category: free text about a person';
comment on column proposal.proposed_by              is 'personal: subject of a member of staff, absent for the national record';
comment on column proposal.proposed_by_name         is 'personal: name of a member of staff';
comment on column proposal.proposed_by_organisation is 'internal';
comment on column proposal.proposed_at              is 'internal';
comment on column proposal.answer                   is 'personal';
comment on column proposal.answered_how             is 'internal';
comment on column proposal.answered_to              is 'personal: subject of whoever put it down, the person on their own page';
comment on column proposal.answered_to_name         is 'personal';
comment on column proposal.answered_to_organisation is 'internal';
comment on column proposal.answered_at              is 'internal';

-- Whether the organisation is around the person in whatever way, while that lasts, and the person is not hidden from the worker.
create function stands_by_person(person uuid, organisation uuid, worker uuid) returns boolean
    language sql stable parallel safe
    return not hidden_from(person, worker) and exists (
        select from relationship_now r
         where r.canonical_id = person and r.organisation_id = organisation and r.ended_at is null);
