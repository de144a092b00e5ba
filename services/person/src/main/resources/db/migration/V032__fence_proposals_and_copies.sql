-- The second fence around what is proposed about a person, and around the copy that is made for them.
-- docs/adr/0025-row-level-security-is-the-second-fence.md

create policy fence on proposal using (
    works_for_the_service() or ground_of_caller(canonical_record(person_id)) in ('HOST', 'SELF'));

-- A copy is in the hands of the board that answers the person; of somebody restricted, of those who are named.
create function copies_for_caller(ordered uuid) returns boolean
    language sql stable
    return exists (
        select from subject_access s
         where s.id = ordered and s.board_id = caller_organisation() and is_board(s.board_id)
           and not hidden_from(canonical_record(s.person_id), caller_subject()));

create policy fence on subject_access_check    using (works_for_the_service() or copies_for_caller(order_id));
create policy fence on subject_access_entry    using (works_for_the_service() or copies_for_caller(order_id));
create policy fence on subject_access_approval using (works_for_the_service() or copies_for_caller(order_id));

alter table proposal                enable row level security, force row level security;
alter table subject_access_check    enable row level security, force row level security;
alter table subject_access_entry    enable row level security, force row level security;
alter table subject_access_approval enable row level security, force row level security;

-- It was made anew since, and runs as its owner by itself.
alter view relationship_now set (security_invoker = true);
