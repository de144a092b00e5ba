-- What the fence has found in this transaction, the wall does not look up again: it is the same question, about the same
-- caller, at the same moment. A query that the fence does not stand before looks it up.
-- docs/adr/0025-row-level-security-is-the-second-fence.md

-- Whether the organisation hosts the person, or did and may still read, and the person is not hidden from the worker.
create function hosts_person(person uuid, organisation uuid, worker uuid, at timestamptz) returns boolean
    language sql stable parallel safe
    return not hidden_from(person, worker) and exists (
        select from relationship_now r
         where r.canonical_id = person and r.organisation_id = organisation and r.kind = 'HOST'
           and coalesce(r.until_at, 'infinity') > at);

-- The wall around a person's record. The fence asks at the beginning of the transaction; a service's clock is no further
-- from it than a request takes, unless it is another day's.
create or replace function may_read_person(person uuid, organisation uuid, worker uuid, at timestamptz) returns boolean
    language sql stable parallel safe
    return case when decided(person) = 'HOST' and organisation = caller_organisation() and worker = caller_subject()
                     and at between now() - interval '1 minute' and now() + interval '1 minute'
                then true
                else hosts_person(person, organisation, worker, at) end;
