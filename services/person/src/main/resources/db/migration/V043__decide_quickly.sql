-- The wall around a record and the fence that asks it, as before (V036, V028), at less cost.
-- docs/adr/0025-row-level-security-is-the-second-fence.md

-- Whether the organisation hosts the person, or did and may still read, and the person is not hidden from the worker. Of almost
-- everybody the work goes on: only where it does not is reckoned until when.
create or replace function hosts_person(person uuid, organisation uuid, worker uuid, at timestamptz) returns boolean
    language plpgsql stable parallel safe as $$
begin
    if hidden_from(person, worker) then
        return false;
    end if;
    if exists (
            select from identity i join relationship r on r.person_id = i.person_id
             where i.canonical_id = person and r.organisation_id = organisation and r.kind = 'HOST'
               and not exists (select from occasion_end o where o.occasion_id = r.occasion_id)
               and not exists (
                   select from relationship n
                    where n.occasion_id = r.occasion_id and n.kind = 'HOST' and n.from_at > r.from_at)) then
        return true;
    end if;
    return exists (
        select from relationship_now r
         where r.canonical_id = person and r.organisation_id = organisation and r.kind = 'HOST'
           and coalesce(r.until_at, 'infinity') > at);
end $$;

-- On what ground the caller comes to a record; null where on none. What was decided already is known at the beginning, and
-- is not looked for a second time by asking the wall (may_read_person), which would look for it too.
create or replace function ground_of_caller(record uuid) returns text
    language plpgsql stable as $$
declare
    ground text := decided(record);
    organisation uuid;
    caller uuid;
begin
    if ground is not null then
        return ground;
    end if;
    caller := caller_subject();
    if caller is null then
        return null;
    end if;
    organisation := caller_organisation();
    if organisation is null then
        ground := case when record = own_person(caller) then 'SELF' end;
    else
        ground := case when hosts_person(record, organisation, caller, now()) then 'HOST'
                       when broke_glass_for(record, organisation, caller, now()) then 'BREAK_GLASS' end;
    end if;
    return decide(record, ground);
end $$;
