-- The lists of a host, a referring team and a provider: found by name, filtered and counted, each by a range of one index.
create extension if not exists unaccent;

-- The words of a name as they compare: without case, accents and apostrophes. Immutable, so that what is kept and what is
-- looked for are folded alike: the dictionary is named, and never changed under this name.
create function name_words(name text) returns setof text
    language sql immutable parallel safe
begin atomic
    select distinct word
      from regexp_split_to_table(
               regexp_replace(
                   lower(public.unaccent('public.unaccent'::regdictionary, name) collate pg_c_utf8),
                   '[''’`]', '', 'g'),
               '[^[:alnum:]]+') word
     where word <> '';
end;

-- By which word an organisation finds a referral in which of its lists: the host by what the person is called, in what it
-- works on (CURRENT) or in what has ended (PAST), the team that sent it by what it wrote (SENT), a provider by the first
-- name of whom it welcomes (OFFERED), since it knows no other.
create table finding (
    organisation_id uuid               not null,
    list            text               not null check (list in ('CURRENT', 'PAST', 'SENT', 'OFFERED')),
    word            text collate "C"   not null,
    referral_id     uuid               not null references referral,
    primary key (organisation_id, list, word, referral_id)
);
create index finding_of_referral on finding (referral_id);
comment on column finding.organisation_id is 'special-category: who works with a person tells what for';
comment on column finding.list            is 'personal';
comment on column finding.word            is 'personal: a word of a name';
comment on column finding.referral_id     is 'internal';

create policy fence on finding using (works_for_the_service() or organisation_id = caller_organisation());
alter table finding enable row level security, force row level security;

-- What somebody typed to find somebody: so that no name stands in an address. Gone after a day.
create table worklist_search (
    id              uuid        primary key,
    organisation_id uuid        not null,
    subject         uuid        not null,
    typed           text        not null,
    made_at         timestamptz not null
);
create index worklist_search_old on worklist_search (made_at);
comment on column worklist_search.id              is 'internal';
comment on column worklist_search.organisation_id is 'internal';
comment on column worklist_search.subject         is 'personal: of a worker';
comment on column worklist_search.typed           is 'personal: a name, a birth date or a reference';
comment on column worklist_search.made_at         is 'internal';

create policy fence on worklist_search using (
    works_for_the_service() or (subject = caller_subject() and organisation_id = caller_organisation()));
alter table worklist_search enable row level security, force row level security;

-- What should stand in `finding` about a referral. A text, so that the view can be made anew.
create function findings_of(the_referral uuid)
    returns table (organisation_id uuid, list text, word text, referral_id uuid)
    language sql stable as $$
    with one as (
        select s.id, s.host_id, s.referrer_id, s.person_name, s.name_as_sent, s.first_name,
               case when s.state <> 'ENDED' or s.before_state is not null or s.offer_again_on is not null
                    then 'CURRENT' else 'PAST' end as list
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
      from one join offer o on o.referral_id = one.id and o.state = 'ACCEPTED'
           cross join lateral name_words(one.first_name) word
$$;

-- Works as the service: who decides about a referral sees the words of no other organisation.
create function find_anew(the_referral uuid) returns void
    language plpgsql as $$
declare
    works_for text := coalesce(current_setting('whatmatters.works_for', true), '');
begin
    perform set_config('whatmatters.works_for', 'SERVICE', true);
    delete from finding f
     where f.referral_id = the_referral
       and (f.organisation_id, f.list, f.word) not in (
               select s.organisation_id, s.list, s.word from findings_of(the_referral) s);
    insert into finding (organisation_id, list, word, referral_id)
    select s.organisation_id, s.list, s.word, s.referral_id from findings_of(the_referral) s
    on conflict do nothing;
    perform set_config('whatmatters.works_for', works_for, true);
end $$;

create function find_this_anew() returns trigger
    language plpgsql as $$
begin
    perform find_anew(new.id);
    return null;
end $$;

create function find_its_referral_anew() returns trigger
    language plpgsql as $$
begin
    perform find_anew(new.referral_id);
    return null;
end $$;

create function find_their_referrals_anew() returns trigger
    language plpgsql as $$
declare
    works_for text := coalesce(current_setting('whatmatters.works_for', true), '');
    person uuid := case when tg_op = 'DELETE' then old.person_id else new.person_id end;
begin
    perform set_config('whatmatters.works_for', 'SERVICE', true);
    perform find_anew(r.id) from referral r where r.person_id in (select ids_of_person(person));
    perform set_config('whatmatters.works_for', works_for, true);
    return null;
end $$;

create trigger found_as_sent after insert on referral_answers
    for each row execute function find_its_referral_anew();
create trigger found_where_it_went after update of host_id on referral
    for each row when (old.host_id is distinct from new.host_id) execute function find_this_anew();
create trigger found_where_it_stands after update of state on referral
    for each row when (old.state <> new.state and 'ENDED' in (old.state, new.state)) execute function find_this_anew();
create trigger found_by_whom_it_is_welcomed after update of state on offer
    for each row when (old.state <> new.state and 'ACCEPTED' in (old.state, new.state))
    execute function find_its_referral_anew();
create trigger found_by_what_they_are_called after insert or delete or update of display_name on person_name
    for each row execute function find_their_referrals_anew();
create trigger found_as_who_they_are after insert or update of canonical_id on person_alias
    for each row execute function find_their_referrals_anew();

insert into finding (organisation_id, list, word, referral_id)
select s.organisation_id, s.list, s.word, s.referral_id from referral r cross join lateral findings_of(r.id) s;

-- Everybody whom is_closed_to hides from somebody, at once: a list asks once, and not for each row.
create index person_alias_ahead on person_alias (canonical_id) where circle_version > 0;
create index access_state_restricted on access_state (person_id) include (named) where restricted;
create index person_alias_by_person on person_alias (canonical_id, person_id);

-- What it costs is said, or PostgreSQL asks it of every row before it puts a page in order.
alter function is_closed_to(uuid, uuid) cost 2000;

create function people_closed_to(the_subject uuid) returns setof uuid
    language sql stable
begin atomic
    select s.person_id from access_state s where s.restricted and the_subject <> all (s.named)
    union
    select a.person_id
      from access_state s join person_alias a on a.canonical_id = s.person_id
     where s.restricted and the_subject <> all (s.named)
    union
    select a.person_id
      from person_alias a left join access_state s on s.person_id = a.canonical_id
     where a.circle_version > 0 and a.circle_version > coalesce(s.version, 0);
end;

-- Each filter of each list, in the order of the pages.
create index referral_of_host_worker on referral (host_id, worker_id, id) where worker_id is not null;
create index referral_of_ended_worker on referral (ended_worker, id) where ended_worker is not null;
create index referral_of_worker_before on referral (before_worker, id) where before_worker is not null;
create index referral_unassigned on referral (host_id, id) where state in ('ACCEPTED', 'WAITING');
create index referral_waiting on referral (host_id, expected_on, state_at, id) where state = 'WAITING';
create index referral_paused on referral (host_id, resume_on, id) where state = 'PAUSED';
create index contact_spoke on contact (referral_id, made_at) where outcome = 'SPOKE';
create index referral_incoming_by_kind on referral (host_id, agency_type, id)
    where state in ('SUBMITTED', 'INFORMATION_ASKED');
create index referral_asked_back on referral (referrer_id, id) where state = 'INFORMATION_ASKED';
create index offer_of_provider_by_state on offer (provider_id, state, id);
create index person_name_born on person_name (birth_date);

-- What is counted stands in the index.
create index referral_counted on referral (host_id, state, worker_id, agency_type, person_id, id)
    where state <> 'ENDED' and not awaits_identity;
create index referral_sent_counted on referral (referrer_id, state, ending, was_active, person_id, id)
    where not awaits_identity;
create index agreement_on_feedback on agreement (organisation_id) where feedback is not null;
