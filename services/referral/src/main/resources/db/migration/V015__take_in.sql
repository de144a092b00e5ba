-- Whoever wrote a referral that a supplier's system handed in: the system's account sent it, a human stands behind it.
alter table referral_answers
    add sent_by_name text check (length(sent_by_name) between 1 and 140),
    add sent_by_role text check (length(sent_by_role) between 1 and 100),
    add constraint a_role_is_somebodys check (sent_by_role is null or sent_by_name is not null);
comment on column referral_answers.sent_by_name is 'personal: of a worker, as their own system says it';
comment on column referral_answers.sent_by_role is 'internal: as their own system says it';

-- What a GP practice has copied into its own record, by hand, while no channel does it.
create table record_copy (
    referral_id    uuid        not null references referral,
    stage          text        not null check (stage in ('REFERRED', 'ACCEPTED', 'ENDED')),
    copied_by      uuid        not null,
    copied_by_name text        not null,
    copied_at      timestamptz not null,
    primary key (referral_id, stage)
);
comment on column record_copy.referral_id    is 'internal';
comment on column record_copy.stage          is 'personal: how far the practice was told it had come';
comment on column record_copy.copied_by      is 'personal: subject of a member of staff';
comment on column record_copy.copied_by_name is 'personal: of a worker';
comment on column record_copy.copied_at      is 'personal';

create policy fence on record_copy using (
    works_for_the_service() or ground_of_caller(referral_id) = 'REFERRER');
alter table record_copy enable row level security, force row level security;

-- Referrals that came in together: of the people of one household, or from a meeting about one person. Each goes its own
-- way; who may see one of them learns of another only where they may see that too.
create table linked_referral (
    referral_id uuid primary key references referral,
    link_id     uuid not null
);
create index linked_referral_together on linked_referral (link_id);
comment on column linked_referral.referral_id is 'internal';
comment on column linked_referral.link_id     is 'personal: who lives with whom, or was spoken of together';

create policy fence on linked_referral using (
    works_for_the_service() or ground_of_caller(referral_id) in ('HOST', 'REFERRER'));
alter table linked_referral enable row level security, force row level security;

-- What somebody answered by themselves on an officer's phone, while the form is not sent. Once it is, the host reads it and
-- the person; the team that refers never does.
create table private_word (
    draft_id        uuid        primary key,
    organisation_id uuid        not null,
    token_hash      bytea       not null unique,
    begun_at        timestamptz not null,
    form_version    integer,
    answers         jsonb,
    answered_at     timestamptz,
    referral_id     uuid        unique references referral,
    constraint an_answer_is_whole check (num_nulls(form_version, answers, answered_at) in (0, 3)),
    constraint only_what_was_answered_is_sent check (referral_id is null or answered_at is not null)
);
create index private_word_waiting on private_word (begun_at) where referral_id is null;
comment on column private_word.draft_id        is 'internal';
comment on column private_word.organisation_id is 'internal';
comment on column private_word.token_hash      is 'internal: SHA-256 of a random secret';
comment on column private_word.begun_at        is 'internal';
comment on column private_word.form_version    is 'internal';
comment on column private_word.answers         is 'special-category: what the person said where nobody saw it';
comment on column private_word.answered_at     is 'personal';
comment on column private_word.referral_id     is 'internal';

create policy fence on private_word using (
    works_for_the_service() or (referral_id is not null and ground_of_caller(referral_id) in ('HOST', 'SELF')));
alter table private_word enable row level security, force row level security;
