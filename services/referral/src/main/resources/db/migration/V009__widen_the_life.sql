-- The whole life of a referral: asked back, redirected, waiting, paused, ended with what came of it, reopened, taken back
-- by whoever sent it, in the hands of more than one worker.

alter table referral
    add expected_on    date,
    add was_missed     boolean,
    add pause_reason   text check (pause_reason in ('IN_HOSPITAL', 'AWAY', 'ASKED_FOR_A_BREAK')),
    add resume_on      date,
    add was_active     boolean,
    add ending_advice  text,
    add risk_read_by   uuid,
    add outcome        text check (outcome in ('HELPED', 'PARTLY', 'NOT')),
    add person_says    text check (person_says in ('HELPED', 'PARTLY', 'NOT', 'NOT_ASKED')),
    add offer_again_on date,
    add ended_from     text check (ended_from in
        ('SUBMITTED', 'INFORMATION_ASKED', 'ACCEPTED', 'WAITING', 'ASSIGNED', 'ACTIVE', 'PAUSED')),
    add ended_worker   uuid,
    drop constraint referral_state_check,
    add constraint referral_state_check check (state in
        ('SUBMITTED', 'INFORMATION_ASKED', 'ACCEPTED', 'WAITING', 'ASSIGNED', 'ACTIVE', 'PAUSED', 'ENDED')),
    drop constraint referral_before_state_check,
    add constraint referral_before_state_check check (before_state in
        ('SUBMITTED', 'INFORMATION_ASKED', 'ACCEPTED', 'WAITING', 'ASSIGNED', 'ACTIVE', 'PAUSED')),
    drop constraint referral_state_is_whole,
    -- What a clock ended nobody decided.
    add constraint referral_state_is_whole check (
        (state in ('INFORMATION_ASKED', 'ACCEPTED', 'WAITING', 'ASSIGNED', 'PAUSED')
            or (state = 'ENDED' and before_state is null and ending_reason <> 'NOT_ANSWERED')) = (decided_by is not null)
        and (state in ('ASSIGNED', 'ACTIVE', 'PAUSED')) = (worker_id is not null)
        and (state = 'ENDED') = (ending is not null)
        and (state = 'ENDED') = (ending_reason is not null)
        and (host_id is not null or state in ('SUBMITTED', 'ENDED'))
    ),
    drop constraint what_was_before_is_whole,
    add constraint what_was_before_is_whole check (
        (before_state is null) = (before_at is null)
        and coalesce(before_state in ('INFORMATION_ASKED', 'ACCEPTED', 'WAITING', 'ASSIGNED', 'PAUSED'), false)
            = (before_by is not null)
        and coalesce(before_state in ('ASSIGNED', 'ACTIVE', 'PAUSED'), false) = (before_worker is not null)
        and (before_state is null or host_id is not null or before_state = 'SUBMITTED')
    ),
    -- What a death closed keeps the days that were promised.
    add constraint waiting_is_whole check (
        (coalesce(before_state, state) = 'WAITING') = (expected_on is not null)
        and (expected_on is null) = (was_missed is null)
    ),
    add constraint pause_is_whole check (
        (coalesce(before_state, state) = 'PAUSED') = (resume_on is not null)
        and (resume_on is null) = (pause_reason is null)
        and (resume_on is null) = (was_active is null)
    ),
    add constraint only_an_ending_is_explained check (
        (state = 'ENDED' and before_state is null)
        or num_nonnulls(ending_advice, risk_read_by, outcome, person_says, offer_again_on, ended_from, ended_worker) = 0
    ),
    add constraint only_a_not_now_is_offered_again check (offer_again_on is null or ending_reason = 'NOT_NOW');

drop index referral_caseload;
create index referral_caseload on referral (host_id, id)
    where state in ('ACCEPTED', 'WAITING', 'ASSIGNED', 'ACTIVE', 'PAUSED');
create index referral_incoming on referral (host_id, id) where state in ('SUBMITTED', 'INFORMATION_ASKED');
create index referral_unanswered on referral (state_at) where state = 'INFORMATION_ASKED';
create index referral_offered_again on referral (host_id, offer_again_on) where offer_again_on is not null;

comment on column referral.expected_on    is 'personal: by when somebody is free';
comment on column referral.was_missed     is 'personal: whether an earlier day passed';
comment on column referral.pause_reason   is 'special-category: may tell of a stay in hospital';
comment on column referral.resume_on      is 'personal';
comment on column referral.was_active     is 'personal';
comment on column referral.ending_advice  is 'special-category: free text about a person, for the referring team';
comment on column referral.risk_read_by   is 'personal: subject of a worker';
comment on column referral.outcome        is 'special-category';
comment on column referral.person_says    is 'special-category';
comment on column referral.offer_again_on is 'personal';
comment on column referral.ended_from     is 'personal: where it stood';
comment on column referral.ended_worker   is 'personal: subject of a worker';

-- What a host asked the team that sent it.
create table question (
    id          uuid        primary key,
    referral_id uuid        not null references referral,
    question    text        not null,
    asked_by    uuid        not null,
    asked_at    timestamptz not null,
    answer      text,
    answered_by uuid,
    answered_at timestamptz,
    constraint answer_is_whole check (num_nonnulls(answer, answered_by, answered_at) in (0, 3))
);
create index question_of_referral on question (referral_id, asked_at);
comment on column question.id          is 'internal';
comment on column question.referral_id is 'internal';
comment on column question.question    is 'special-category: free text about a person';
comment on column question.asked_by    is 'personal: subject of a worker';
comment on column question.asked_at    is 'personal';
comment on column question.answer      is 'special-category: free text about a person';
comment on column question.answered_by is 'personal: subject of a worker';
comment on column question.answered_at is 'personal';

-- That a host sent it on to another.
create table redirection (
    id            uuid        primary key,
    referral_id   uuid        not null references referral,
    from_host     uuid        not null,
    to_host       uuid        not null,
    reason        text        not null check (reason in ('OUT_OF_AREA', 'NO_CAPACITY', 'OTHER_SKILLS_NEEDED', 'OTHER')),
    note          text,
    redirected_by uuid        not null,
    redirected_at timestamptz not null
);
create index redirection_of_referral on redirection (referral_id, redirected_at);
comment on column redirection.id            is 'internal';
comment on column redirection.referral_id   is 'internal';
comment on column redirection.from_host     is 'personal';
comment on column redirection.to_host       is 'personal';
comment on column redirection.reason        is 'personal';
comment on column redirection.note          is 'special-category: free text about a person';
comment on column redirection.redirected_by is 'personal: subject of a worker';
comment on column redirection.redirected_at is 'personal';

-- What a person was told about when the referral ended with that.
create table named_service (
    referral_id uuid        not null references referral,
    service_id  uuid        not null,
    named_at    timestamptz not null,
    primary key (referral_id, service_id)
);
comment on column named_service.referral_id is 'internal';
comment on column named_service.service_id  is 'special-category: which service suits somebody tells what for';
comment on column named_service.named_at    is 'personal';

-- What was hoped for, and what came of it.
create table hope (
    id          uuid        primary key,
    referral_id uuid        not null references referral,
    hoped_for   text        not null,
    outcome     text        not null check (outcome in ('HELPED', 'PARTLY', 'NOT')),
    said_at     timestamptz not null
);
create index hope_of_referral on hope (referral_id);
comment on column hope.id          is 'internal';
comment on column hope.referral_id is 'internal';
comment on column hope.hoped_for   is 'special-category';
comment on column hope.outcome     is 'special-category';
comment on column hope.said_at     is 'personal';

-- Worker and person do not say the same of how it ended, until a team lead has looked.
create table review (
    id           uuid        primary key,
    referral_id  uuid        not null references referral,
    worker_says  text        not null,
    person_says  text        not null,
    raised_at    timestamptz not null,
    note         text,
    settled_by   uuid,
    settled_at   timestamptz,
    constraint settling_is_whole check (num_nonnulls(note, settled_by, settled_at) in (0, 3))
);
create unique index review_open on review (referral_id) where settled_at is null;
comment on column review.id          is 'internal';
comment on column review.referral_id is 'internal';
comment on column review.worker_says is 'special-category';
comment on column review.person_says is 'special-category';
comment on column review.raised_at   is 'personal';
comment on column review.note        is 'special-category: free text about a person';
comment on column review.settled_by  is 'personal: subject of a worker';
comment on column review.settled_at  is 'personal';

-- That what had ended went on, with the ending that it undid.
create table reopening (
    id            uuid        primary key,
    referral_id   uuid        not null references referral,
    reason        text        not null
        check (reason in ('PERSON_ASKED', 'OFFERED_AGAIN', 'NEEDS_MORE_SUPPORT', 'ENDED_BY_MISTAKE')),
    note          text,
    reopened_by   uuid        not null,
    reopened_at   timestamptz not null,
    ending        text        not null,
    ending_reason text        not null,
    ending_note   text,
    ending_advice text,
    ended_by      uuid,
    ended_at      timestamptz not null
);
create index reopening_of_referral on reopening (referral_id, reopened_at);
comment on column reopening.id            is 'internal';
comment on column reopening.referral_id   is 'internal';
comment on column reopening.reason        is 'personal';
comment on column reopening.note          is 'special-category: free text about a person';
comment on column reopening.reopened_by   is 'personal: subject of a worker';
comment on column reopening.reopened_at   is 'personal';
comment on column reopening.ending        is 'special-category';
comment on column reopening.ending_reason is 'special-category';
comment on column reopening.ending_note   is 'special-category: free text about a person';
comment on column reopening.ending_advice is 'special-category: free text about a person';
comment on column reopening.ended_by      is 'personal: subject of a worker';
comment on column reopening.ended_at      is 'personal';

-- That the team which sent it wants it back after somebody took it on.
create table withdrawal_request (
    id          uuid        primary key,
    referral_id uuid        not null references referral,
    reason      text        not null,
    note        text,
    asked_by    uuid        not null,
    asked_at    timestamptz not null,
    agreed      boolean,
    answered_by uuid,
    answered_at timestamptz,
    constraint request_answer_is_whole check (num_nonnulls(agreed, answered_by, answered_at) in (0, 3))
);
create unique index withdrawal_request_open on withdrawal_request (referral_id) where answered_at is null;
comment on column withdrawal_request.id          is 'internal';
comment on column withdrawal_request.referral_id is 'internal';
comment on column withdrawal_request.reason      is 'special-category';
comment on column withdrawal_request.note        is 'special-category: free text about a person';
comment on column withdrawal_request.asked_by    is 'personal: subject of a worker';
comment on column withdrawal_request.asked_at    is 'personal';
comment on column withdrawal_request.agreed      is 'personal';
comment on column withdrawal_request.answered_by is 'personal: subject of a worker';
comment on column withdrawal_request.answered_at is 'personal';

-- Who had the case, and who helped with it. One of each at a time.
create table assignment (
    id          uuid        primary key,
    referral_id uuid        not null references referral,
    worker      uuid        not null,
    part        text        not null check (part in ('CASE', 'SHARE')),
    given_by    uuid,
    given_at    timestamptz not null,
    until       timestamptz
);
create unique index assignment_now on assignment (referral_id, part) where until is null;
create index assignment_of_worker on assignment (worker, referral_id) where part = 'SHARE' and until is null;
comment on column assignment.id          is 'internal';
comment on column assignment.referral_id is 'internal';
comment on column assignment.worker      is 'personal: subject of a worker';
comment on column assignment.part        is 'personal';
comment on column assignment.given_by    is 'personal: subject of a worker; absent for what was given before this was kept';
comment on column assignment.given_at    is 'personal';
comment on column assignment.until       is 'personal';

insert into assignment (id, referral_id, worker, part, given_by, given_at)
select gen_random_uuid(), id, worker_id, 'CASE', decided_by, state_at from referral where worker_id is not null;

-- The fence (V007). A question is between the host and the team that sent the referral, and so is wanting it back.
create policy fence on question using (
    works_for_the_service() or ground_of_caller(referral_id) in ('HOST', 'REFERRER'));
create policy fence on withdrawal_request using (
    works_for_the_service() or ground_of_caller(referral_id) in ('HOST', 'REFERRER'));
create policy fence on redirection using (
    works_for_the_service() or ground_of_caller(referral_id) = 'HOST');
create policy fence on review using (
    works_for_the_service() or ground_of_caller(referral_id) = 'HOST');
create policy fence on reopening using (
    works_for_the_service() or ground_of_caller(referral_id) = 'HOST');
create policy fence on hope using (
    works_for_the_service() or ground_of_caller(referral_id) = 'HOST');
create policy fence on assignment using (
    works_for_the_service() or ground_of_caller(referral_id) = 'HOST');
create policy fence on named_service using (
    works_for_the_service() or ground_of_caller(referral_id) in ('HOST', 'SELF', 'PROXY'));

alter table question           enable row level security, force row level security;
alter table withdrawal_request enable row level security, force row level security;
alter table redirection        enable row level security, force row level security;
alter table review             enable row level security, force row level security;
alter table reopening          enable row level security, force row level security;
alter table hope               enable row level security, force row level security;
alter table assignment         enable row level security, force row level security;
alter table named_service      enable row level security, force row level security;

-- As V004, with the days that were promised.
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
       (select max(made_at) from contact where referral_id = r.id and outcome = 'SPOKE') as last_talk_at,
       -- Nobody who has died is asked again.
       case when r.state = 'WAITING' then r.expected_on
            when r.state = 'PAUSED' then r.resume_on
            when not coalesce(person.died, false) then r.offer_again_on end as promised_on,
       array(select starts_at from appointment where referral_id = r.id order by starts_at) as appointments,
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
