-- What V003 asks, at less cost: a plan has many goals and each goal many actions, and whose the plan is was looked up for
-- every one of them. To assign is cheaper than to `perform`, which runs a query.
-- docs/adr/0025-row-level-security-is-the-second-fence.md
create or replace function person_of_plan(plan uuid) returns uuid
    language plpgsql stable as $$
declare
    works_for text := current_setting('whatmatters.works_for', true);
    said text := set_config('whatmatters.works_for', 'SERVICE', true);
    person uuid;
begin
    select p.person_id into person from plan p where p.id = plan;
    said := set_config('whatmatters.works_for', works_for, true);
    return person;
end $$;

-- A yes is kept under the plan's own id until the transaction ends.
create function plan_is_open_to_caller(plan uuid) returns boolean
    language plpgsql stable as $$
begin
    return case when is_open_to_caller(person_of_plan(plan), 'PLAN') then decide(plan, 'PLAN') is not null end;
end $$;

drop policy fence on goal;
create policy fence on goal using (
    works_for_the_service() or decided(plan_id) is not null or plan_is_open_to_caller(plan_id));
