-- What V003 and V005 ask, once less: opening remembers whom everything stands open to (V0_15), and a plan that was let through
-- is known by its own id, so that its goals do not look up whose it is.
-- docs/adr/0025-row-level-security-is-the-second-fence.md
create or replace function open_to_caller(any_id uuid) returns text
    language plpgsql stable as $$
declare
    headings text := decided(any_id);
begin
    if headings is not null or caller_subject() is null then
        return headings;
    end if;
    select case when o.headings is null then '*' else ',' || array_to_string(o.headings, ',') || ',' end
      into headings
      from opening(any_id, caller_organisation(), caller_subject(), now(), true) o;
    return coalesce(decided(any_id), decide(any_id, headings));
end $$;

-- Every heading stands open where the answer begins with '*'.
create or replace function is_open_to_caller(any_id uuid, heading text) returns boolean
    language plpgsql stable as $$
declare
    headings text := open_to_caller(any_id);
begin
    return left(headings, 1) = '*' or strpos(headings, ',' || heading || ',') > 0;
end $$;

create function plan_is_open_to_caller(plan uuid, person uuid) returns boolean
    language plpgsql stable as $$
begin
    return case when is_open_to_caller(person, 'PLAN') then decide(plan, 'PLAN') is not null end;
end $$;
create or replace function plan_is_open_to_caller(plan uuid) returns boolean
    language sql stable
return plan_is_open_to_caller(plan, person_of_plan(plan));

alter policy fence on plan using (
    (select works_for_the_service()) or decided(id) is not null or plan_is_open_to_caller(id, person_id));
alter policy fence on goal using (
    (select works_for_the_service()) or decided(plan_id) is not null or plan_is_open_to_caller(plan_id));
alter policy fence on action using (
    (select works_for_the_service()) or exists (select from goal where goal.id = action.goal_id));
