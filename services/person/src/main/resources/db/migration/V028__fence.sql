-- The second fence around a person's record and what is kept beside it. It asks the wall itself (may_read_person,
-- broke_glass_for, own_person), so that it is neither lower nor higher. What the wall reads stands outside it.
-- docs/adr/0025-row-level-security-is-the-second-fence.md

-- On what ground the caller comes to a record; null where on none. A broken glass opens the record, and nothing beside it.
create function ground_of_caller(record uuid) returns text
    language plpgsql stable as $$
declare
    organisation uuid := caller_organisation();
    caller uuid := caller_subject();
    ground text := decided(record);
begin
    if ground is not null or caller is null then
        return ground;
    end if;
    if organisation is null then
        ground := case when record = own_person(caller) then 'SELF' end;
    else
        ground := case when may_read_person(record, organisation, caller, now()) then 'HOST'
                       when broke_glass_for(record, organisation, caller, now()) then 'BREAK_GLASS' end;
    end if;
    return decide(record, ground);
end $$;

create function canonical_record(any_id uuid) returns uuid
    language sql stable parallel safe
return (select i.canonical_id from identity i where i.person_id = any_id);

create policy fence on person using (works_for_the_service() or ground_of_caller(id) is not null);

create policy fence on person_change using (
    works_for_the_service() or ground_of_caller(person_id) in ('HOST', 'SELF'));

create policy fence on equality using (
    works_for_the_service() or ground_of_caller(canonical_record(person_id)) in ('HOST', 'SELF'));

create policy fence on capacity_finding using (
    works_for_the_service() or ground_of_caller(canonical_record(person_id)) in ('HOST', 'SELF'));

create policy fence on personal_contacts using (
    works_for_the_service() or ground_of_caller(canonical_record(person_id)) in ('HOST', 'SELF'));

-- The one view that still ran as its owner.
alter view relationship_now set (security_invoker = true);

-- The owner too. Flyway says for whom it works (platform.yaml).
alter table person            enable row level security, force row level security;
alter table person_change     enable row level security, force row level security;
alter table equality          enable row level security, force row level security;
alter table capacity_finding  enable row level security, force row level security;
alter table personal_contacts enable row level security, force row level security;
