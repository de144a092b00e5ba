-- Lists and counts of a host with tens of thousands of cases. When somebody last talked with the person stands beside the state:
-- of 10 000 who wait, those whom nobody rang are one range of an index, and not looked up one by one.
alter table referral add talked_at timestamptz;
comment on column referral.talked_at is 'personal: when somebody last talked with them';

create function last_talk(the_referral uuid) returns timestamptz
    language sql stable
return greatest(
    (select max(c.made_at) from contact c where c.referral_id = the_referral and c.outcome = 'SPOKE'),
    (select max(m.starts_at) from appointment m
      where m.referral_id = the_referral and m.ended_as in ('CAME', 'CAME_LATE')));

-- Works as the service, as find_anew does (V012).
create function remember_last_talk() returns trigger
    language plpgsql as $$
declare
    works_for text := coalesce(current_setting('whatmatters.works_for', true), '');
    the_referral uuid := case when tg_op = 'DELETE' then old.referral_id else new.referral_id end;
begin
    perform set_config('whatmatters.works_for', 'SERVICE', true);
    update referral set talked_at = last_talk(id)
     where id = the_referral and talked_at is distinct from last_talk(id);
    perform set_config('whatmatters.works_for', works_for, true);
    return null;
end $$;

create trigger remember_a_talk after insert on contact
    for each row when (new.outcome = 'SPOKE') execute function remember_last_talk();
create trigger forget_a_talk after delete on contact
    for each row when (old.outcome = 'SPOKE') execute function remember_last_talk();
create trigger remember_who_came after update of ended_as on appointment
    for each row execute function remember_last_talk();

update referral set talked_at = last_talk(id)
 where id in (select referral_id from contact where outcome = 'SPOKE'
              union select referral_id from appointment where ended_as in ('CAME', 'CAME_LATE'));

create index referral_waiting_unheard on referral (host_id, (greatest(state_at, talked_at)), id) where state = 'WAITING';
create index appointment_unsaid on appointment (starts_at, referral_id) where ended_as is null;
create index person_name_died on person_name (person_id) where died;

-- What is counted stands in the index: how much work a case is, and whether a hospital sent it, too.
drop index referral_counted;
create index referral_counted on referral (host_id, state, worker_id, agency_type, person_id, id, weight)
    where state <> 'ENDED' and not awaits_identity;
drop index referral_sent_counted;
create index referral_sent_counted on referral (referrer_id, state, ending, was_active, form_id, person_id, id)
    where not awaits_identity;

-- Everybody whom is_closed_to hides (V012). Only an id that leads to another one has to be looked for.
create index person_alias_of_another on person_alias (canonical_id, person_id) where person_id <> canonical_id;
create or replace function people_closed_to(the_subject uuid) returns setof uuid
    language sql stable
begin atomic
    select s.person_id from access_state s where s.restricted and the_subject <> all (s.named)
    union
    select a.person_id
      from access_state s join person_alias a on a.canonical_id = s.person_id
     where a.person_id <> a.canonical_id and s.restricted and the_subject <> all (s.named)
    union
    select a.person_id
      from person_alias a left join access_state s on s.person_id = a.canonical_id
     where a.circle_version > 0 and a.circle_version > coalesce(s.version, 0);
end;
