-- What becomes of appointments, what is written down about a person, and whether a worker is home safe.

alter table appointment
    add company        text        not null default 'ONE_TO_ONE' check (company in ('ONE_TO_ONE', 'GROUP')),
    add postcode       text,
    add ended_as       text        check (ended_as in
        ('MOVED', 'CANCELLED', 'CAME', 'CAME_LATE', 'DID_NOT_COME', 'DID_NOT_HAPPEN')),
    add moved_to       uuid        references appointment,
    add asked_by       text        check (asked_by in ('PERSON', 'US')),
    add why            text,
    add absence_reason text        check (absence_reason in
        ('UNKNOWN', 'UNWELL', 'FORGOT', 'TRAVEL', 'COST', 'DID_NOT_SUIT', 'WAS_NOT_BROUGHT')),
    add how_it_went    text,
    add ended_by       uuid,
    add ended_at       timestamptz,
    drop constraint appointment_kind_check;
alter table appointment alter company drop default;

-- Where somebody was met was a free text; an address is the better guess, as it is what a visit needs.
update appointment
   set kind = case when place is null then 'AT_OUR_OFFICE' else 'ELSEWHERE' end
 where kind = 'IN_PERSON';

alter table appointment
    add constraint appointment_kind_check
        check (kind in ('PHONE_CALL', 'VIDEO_CALL', 'AT_OUR_OFFICE', 'ELSEWHERE')),
    -- The sealed AppointmentEnd, said once more.
    add constraint appointment_end_is_whole check (
        (ended_as is null) = (ended_by is null)
        and (ended_as is null) = (ended_at is null)
        and coalesce(ended_as = 'MOVED', false) = (moved_to is not null)
        and coalesce(ended_as in ('MOVED', 'CANCELLED'), false) = (asked_by is not null)
        and coalesce(ended_as in ('MOVED', 'CANCELLED'), false) = (why is not null)
        and coalesce(ended_as = 'DID_NOT_COME', false) = (absence_reason is not null)
        and (how_it_went is null or ended_as in ('CAME', 'CAME_LATE', 'DID_NOT_COME', 'DID_NOT_HAPPEN'))
    ),
    add constraint only_a_visit_has_a_postcode check (postcode is null or kind = 'ELSEWHERE');
create unique index appointment_instead_of on appointment (moved_to) where moved_to is not null;

comment on column appointment.company        is 'personal';
comment on column appointment.postcode       is 'personal: may be where they live';
comment on column appointment.ended_as       is 'personal';
comment on column appointment.moved_to       is 'internal';
comment on column appointment.asked_by       is 'personal';
comment on column appointment.why            is 'special-category: free text about a person';
comment on column appointment.absence_reason is 'special-category: may tell of an illness';
comment on column appointment.how_it_went    is 'special-category: free text about a person';
comment on column appointment.ended_by       is 'personal: subject of a worker';
comment on column appointment.ended_at       is 'personal';

-- What was said on the phone was said to somebody.
alter table contact add said_to uuid;
comment on column contact.said_to is 'personal: subject of a worker';

-- What workers write down about a person. A correction is a version more: nothing is changed, and nothing is deleted.
create table note_version (
    note_id      uuid        not null,
    number       integer     not null check (number > 0),
    referral_id  uuid        not null references referral,
    words        text        not null,
    said_to      uuid,
    for_referrer boolean     not null,
    reason       text,
    written_by   uuid        not null,
    written_at   timestamptz not null,
    primary key (note_id, number),
    constraint a_correction_has_a_reason check ((number > 1) = (reason is not null))
);
create index note_of_referral on note_version (referral_id, note_id);
comment on column note_version.note_id      is 'internal';
comment on column note_version.number       is 'internal';
comment on column note_version.referral_id  is 'internal';
comment on column note_version.words        is 'special-category: free text about a person';
comment on column note_version.said_to      is 'personal: subject of a worker; absent for what was not said on the phone';
comment on column note_version.for_referrer is 'personal: whether the team that referred may read it, as far as it is told anything';
comment on column note_version.reason       is 'special-category: free text about a person';
comment on column note_version.written_by   is 'personal: subject of a worker';
comment on column note_version.written_at   is 'personal';

create function note_versions_stay() returns trigger language plpgsql as $$
begin
    raise exception 'a note is never changed or deleted: add a version';
end $$;
create trigger note_versions_stay before update or delete on note_version
    for each row execute function note_versions_stay();

-- Which version of a note counts. It looks as the service: the team that referred sees none that is not marked for it, and
-- would take an older one for the newest.
create function newest_note_version(the_note uuid) returns integer
    language plpgsql stable as $$
declare
    works_for text := current_setting('whatmatters.works_for', true);
    newest integer;
begin
    perform set_config('whatmatters.works_for', 'SERVICE', true);
    select max(v.number) into newest from note_version v where v.note_id = the_note;
    perform set_config('whatmatters.works_for', works_for, true);
    return newest;
end $$;

-- The fence (V007).
create policy fence on note_version using (
    works_for_the_service()
    or ground_of_caller(referral_id) = 'HOST'
    or (for_referrer and ground_of_caller(referral_id) = 'REFERRER' and number = newest_note_version(note_id)));
alter table note_version enable row level security, force row level security;

-- Who decided what, and when. What was decided before this was kept is known by its last state only.
create table decision (
    id          uuid        primary key,
    referral_id uuid        not null references referral,
    decision    text        not null
        check (decision in ('ACCEPTED', 'WAIT_LISTED', 'PAUSED', 'RESUMED', 'ENDED', 'REOPENED')),
    decided_by  uuid        not null,
    decided_for uuid        not null,
    decided_at  timestamptz not null
);
create index decision_of_referral on decision (referral_id, decided_at);
comment on column decision.id          is 'internal';
comment on column decision.referral_id is 'internal';
comment on column decision.decision    is 'personal';
comment on column decision.decided_by  is 'personal: subject of a worker';
comment on column decision.decided_for is 'personal: the organisation of whoever decided';
comment on column decision.decided_at  is 'personal';
create policy fence on decision using (
    works_for_the_service() or ground_of_caller(referral_id) in ('HOST', 'REFERRER'));
alter table decision enable row level security, force row level security;

-- As V009, with what became of appointments: somebody who came was spoken with, and only what is still open is anybody's turn.
drop view standing;
create view standing with (security_invoker = true) as
select r.*,
       coalesce(alias.canonical_id, r.person_id) as canonical_id,
       -- With candidates a human has still to decide.
       coalesce(alias.match_state in ('CREATED', 'MATCHED'), false) as identity_checked,
       coalesce(
           person.display_name,
           nullif(trim(concat_ws(' ', said.answers ->> 'givenName', said.answers ->> 'familyName')), ''),
           'Name not given') as person_name,
       nullif(trim(concat_ws(' ', said.answers ->> 'givenName', said.answers ->> 'familyName')), '') as name_as_sent,
       coalesce(
           nullif(split_part(trim(coalesce(person.display_name, '')), ' ', 1), ''),
           nullif(trim(said.answers ->> 'givenName'), '')) as first_name,
       -- Whoever asks for themselves gives no reason in one line.
       coalesce(said.answers ->> 'reason', left(said.answers ->> 'ownWords', 150)) as reason,
       referrer.name as referrer_name,
       coalesce(referrer.feedback_level, 1) as feedback_level,
       host.name as host_name,
       worker.name as worker_name,
       greatest(
           (select max(made_at) from contact where referral_id = r.id and outcome = 'SPOKE'),
           (select max(starts_at) from appointment
             where referral_id = r.id and ended_as in ('CAME', 'CAME_LATE'))) as last_talk_at,
       -- Nobody who has died is asked again.
       case when r.state = 'WAITING' then r.expected_on
            when r.state = 'PAUSED' then r.resume_on
            when not coalesce(person.died, false) then r.offer_again_on end as promised_on,
       array(select starts_at from appointment
              where referral_id = r.id and ended_as is null order by starts_at) as appointments,
       (select coalesce(jsonb_agg(jsonb_build_object(
                   'provider', coalesce(provider.name, 'The group'), 'madeAt', offer.made_at)), '[]')
          from offer left join organisation provider on provider.id = offer.provider_id
         where offer.referral_id = r.id and offer.state = 'OPEN') as open_offers
  from referral r
  left join referral_answers said on said.referral_id = r.id
  left join person_alias alias on alias.person_id = r.person_id
  left join person_name person on person.person_id = coalesce(alias.canonical_id, r.person_id)
  left join organisation referrer on referrer.id = r.referrer_id
  left join organisation host on host.id = r.host_id
  left join organisation_member worker on worker.organisation_id = r.host_id and worker.subject = r.worker_id;
