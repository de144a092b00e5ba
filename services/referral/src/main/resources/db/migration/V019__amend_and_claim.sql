-- Changes of what was written in a form after it was sent. What the answers were stays here for good.
create table amendment (
    id               uuid        primary key,
    referral_id      uuid        not null references referral,
    side             text        not null check (side in ('REFERRER', 'HOST')),
    was              jsonb       not null,
    becomes          jsonb       not null,
    reason           text        not null,
    asked_by         uuid        not null,
    asked_for        uuid        not null,
    asked_at         timestamptz not null,
    state            text        not null check (state in ('OPEN', 'TAKEN_ON', 'DECLINED')),
    declined_because text,
    decided_by       uuid,
    decided_at       timestamptz,

    -- The sealed AmendmentState, said once more.
    constraint amendment_state_is_whole check (
        (state = 'OPEN') = (decided_by is null)
        and (state = 'OPEN') = (decided_at is null)
        and (state = 'DECLINED') = (declined_because is not null)
        and (side = 'REFERRER' or state = 'TAKEN_ON')
    )
);
create index amendment_of_referral on amendment (referral_id, asked_at);
create index amendment_open on amendment (referral_id) where state = 'OPEN';
comment on column amendment.id               is 'internal';
comment on column amendment.referral_id      is 'internal';
comment on column amendment.side             is 'internal';
comment on column amendment.was              is 'special-category: answers by field, as they were when it was asked';
comment on column amendment.becomes          is 'special-category: answers by field';
comment on column amendment.reason           is 'special-category: free text about a person';
comment on column amendment.asked_by         is 'personal: subject of a worker';
comment on column amendment.asked_for        is 'personal: the organisation of whoever asked';
comment on column amendment.asked_at         is 'personal';
comment on column amendment.state            is 'personal';
comment on column amendment.declined_because is 'special-category: free text about a person';
comment on column amendment.decided_by       is 'personal: subject of a worker';
comment on column amendment.decided_at       is 'personal';

create function amendments_stay() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.state <> 'OPEN'
        or (new.id, new.referral_id, new.side, new.was, new.becomes, new.reason, new.asked_by, new.asked_for, new.asked_at)
            is distinct from
           (old.id, old.referral_id, old.side, old.was, old.becomes, old.reason, old.asked_by, old.asked_for, old.asked_at)
    then
        raise exception 'a change of an answer is decided once, and never rewritten or deleted';
    end if;
    return new;
end $$;
create trigger amendments_stay before update or delete on amendment
    for each row execute function amendments_stay();

-- The fence (V007): between the host and the team that sent it, as a question is. How much the team reads is for Feedback.
create policy fence on amendment using (
    works_for_the_service() or ground_of_caller(referral_id) in ('HOST', 'REFERRER'));
alter table amendment enable row level security, force row level security;

-- What was written in the form before anything of it was changed: of each field the oldest value that was replaced.
create function answers_as_sent(the_referral uuid) returns jsonb
    language sql stable as $$
    select said.answers || coalesce(
               (select jsonb_object_agg(field.key, field.value order by a.decided_at desc, a.id desc)
                  from amendment a cross join lateral jsonb_each(a.was) field
                 where a.referral_id = the_referral and a.state = 'TAKEN_ON'),
               '{}')
      from referral_answers said
     where said.referral_id = the_referral
$$;

-- By which somebody who came by themselves says later, signed in, that it was they. Only the hash of the code is kept.
create table self_referral_claim (
    code_hash   bytea       primary key,
    referral_id uuid        not null references referral,
    made_at     timestamptz not null,
    claimed_at  timestamptz,
    claimed_by  uuid,
    constraint claim_is_whole check ((claimed_at is null) = (claimed_by is null))
);
create index self_referral_claim_of_referral on self_referral_claim (referral_id);
create index self_referral_claim_old on self_referral_claim (made_at) where claimed_at is null;
comment on column self_referral_claim.code_hash   is 'internal: SHA-256 of a random code';
comment on column self_referral_claim.referral_id is 'internal';
comment on column self_referral_claim.made_at     is 'internal';
comment on column self_referral_claim.claimed_at  is 'personal';
comment on column self_referral_claim.claimed_by  is 'personal: account of whoever had the code';

-- Nobody reads it: whoever has the code is told whether it is good.
create policy fence on self_referral_claim using (works_for_the_service());
alter table self_referral_claim enable row level security, force row level security;
