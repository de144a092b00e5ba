-- For whom the current transaction works, as the service has said with set_config(…, true): gone when it ends. The second
-- fence, docs/adr/0025-row-level-security-is-the-second-fence.md, is made of these. Where nothing was said nobody is there,
-- and a policy that asks shows no row.

-- What the service does of itself: news it takes in, what falls due, and the few steps that are named (Errand).
create function works_for_the_service() returns boolean
    language sql stable parallel safe
return current_setting('whatmatters.works_for', true) = 'SERVICE';

create function caller_subject() returns uuid
    language sql stable parallel safe
return nullif(current_setting('whatmatters.subject', true), '')::uuid;

-- Absent for somebody who signed in as themselves.
create function caller_organisation() returns uuid
    language sql stable parallel safe
return nullif(current_setting('whatmatters.organisation', true), '')::uuid;

-- What was decided already in this transaction, which is one request: a policy is asked for every row of everything about
-- one person, and the answer is looked up once. Null where it was not, or where it was no.
create function decided(about uuid) returns text
    language sql stable
return nullif(split_part(split_part(current_setting('whatmatters.decided', true), ' ' || about || '=', 2), ' ', 1), '');

-- Keeps a yes until the transaction ends; answers it.
create function decide(about uuid, answer text) returns text
    language plpgsql as $$
begin
    if answer is not null then
        perform set_config(
            'whatmatters.decided',
            right(coalesce(current_setting('whatmatters.decided', true), ''), 6000) || ' ' || about || '=' || answer || ' ',
            true);
    end if;
    return answer;
end $$;
