-- What a list reads of each row that it passes over, and how many it passes over.

-- For whom is worked is asked once for a query, and not for each of its rows: as a query of its own in the condition it is
-- looked up before the first row (V007, V012).
alter policy fence on referral using (
    (select works_for_the_service()) or ground_of_caller(id) is not null);
alter policy fence on finding using (
    (select works_for_the_service()) or organisation_id = caller_organisation());
alter policy fence on offer using (
    (select works_for_the_service())
    or ground_of_caller(referral_id) in ('HOST', 'SELF', 'PROXY')
    or (provider_id = caller_organisation() and ground_of_caller(referral_id) is not null));

-- What waits for a decision and what is worked on are two lists: whoever looks for somebody in one is not shown the other's,
-- so the words of the other are not read either (V012).
alter table finding drop constraint finding_list_check,
    add constraint finding_list_check check (list in ('INCOMING', 'CURRENT', 'PAST', 'SENT', 'OFFERED'));

create function list_of_host(state text, before_state text, offer_again_on date) returns text
    language sql immutable
return case
    when state in ('SUBMITTED', 'INFORMATION_ASKED') then 'INCOMING'
    when state <> 'ENDED' or before_state is not null or offer_again_on is not null then 'CURRENT'
    else 'PAST' end;

create or replace function findings_of(the_referral uuid)
    returns table (organisation_id uuid, list text, word text, referral_id uuid)
    language sql stable as $$
    with one as (
        select s.id, s.host_id, s.referrer_id, s.person_name, s.name_as_sent, s.first_name,
               list_of_host(s.state, s.before_state, s.offer_again_on) as list
          from standing s
         where s.id = the_referral)
    select one.host_id, one.list, word, one.id
      from one cross join lateral name_words(one.person_name) word
     where one.host_id is not null
    union
    select one.referrer_id, 'SENT', word, one.id
      from one cross join lateral name_words(one.name_as_sent) word
     where one.referrer_id is not null
    union
    select o.provider_id, 'OFFERED', word, one.id
      from one join offer o on o.referral_id = one.id and o.state = 'ACCEPTED' and o.provider_id is not null
           cross join lateral name_words(one.first_name) word
$$;

drop trigger found_where_it_stands on referral;
create trigger found_where_it_stands after update of state on referral
    for each row when (list_of_host(old.state, old.before_state, old.offer_again_on)
                       <> list_of_host(new.state, new.before_state, new.offer_again_on))
    execute function find_this_anew();

update finding f set list = 'INCOMING'
  from referral r
 where f.list = 'CURRENT' and r.id = f.referral_id and r.state in ('SUBMITTED', 'INFORMATION_ASKED');
