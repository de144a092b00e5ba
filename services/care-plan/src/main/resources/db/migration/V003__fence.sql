-- The second fence around what a person and those around them have written. It asks the wall itself (opening), so that it
-- is neither lower nor higher; only that this service may have missed the person's last word is not known here.
-- docs/adr/0025-row-level-security-is-the-second-fence.md

-- Which headings of a person's pages the caller may open: '*' for all of them, else their names between commas.
create function open_to_caller(any_id uuid) returns text
    language plpgsql stable as $$
declare
    headings text := decided(any_id);
begin
    if headings is not null or caller_subject() is null then
        return headings;
    end if;
    if exists (select from standing(any_id, caller_organisation(), caller_subject(), now())) then
        return decide(any_id, '*'); -- Almost everybody who asks is in the circle, and this costs least.
    end if;
    select case when o.headings is null then '*' else ',' || array_to_string(o.headings, ',') || ',' end
      into headings
      from opening(any_id, caller_organisation(), caller_subject(), now(), true) o;
    return decide(any_id, headings);
end $$;

create function is_open_to_caller(any_id uuid, heading text) returns boolean
    language sql stable
return open_to_caller(any_id) = '*' or strpos(open_to_caller(any_id), ',' || heading || ',') > 0;

create function person_of_plan(plan uuid) returns uuid
    language plpgsql stable as $$
declare
    works_for text := current_setting('whatmatters.works_for', true);
    person uuid;
begin
    perform set_config('whatmatters.works_for', 'SERVICE', true);
    person := (select p.person_id from plan p where p.id = plan);
    perform set_config('whatmatters.works_for', works_for, true);
    return person;
end $$;

create policy fence on plan using (works_for_the_service() or is_open_to_caller(person_id, 'PLAN'));

create policy fence on goal using (
    works_for_the_service() or is_open_to_caller(person_of_plan(plan_id), 'PLAN'));

create policy fence on action using (
    works_for_the_service() or exists (select from goal where goal.id = action.goal_id));

create policy fence on about_me using (
    works_for_the_service() or coalesce(open_to_caller(person_id), ',PLAN,') <> ',PLAN,');

create policy fence on about_me_passage using (works_for_the_service() or is_open_to_caller(person_id, heading));

-- The owner too. Flyway says for whom it works (platform.yaml).
alter table plan             enable row level security, force row level security;
alter table goal             enable row level security, force row level security;
alter table action           enable row level security, force row level security;
alter table about_me         enable row level security, force row level security;
alter table about_me_passage enable row level security, force row level security;
