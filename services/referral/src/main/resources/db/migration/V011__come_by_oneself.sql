-- Somebody asks for support for themselves: no organisation and no worker referred them.
alter table referral
    alter referrer_id drop not null,
    alter referrer_worker drop not null,
    add constraint who_comes_by_themselves_has_no_referrer check (
        (agency_type = 'SELF') = (referrer_id is null)
        and (referrer_id is null) = (referrer_worker is null)
    );

-- Who does not feel safe at home and asked to be rung the same day.
create index referral_to_be_rung on referral_answers (referral_id) where answers ->> 'ringToday' = 'YES';

-- An organisation's card: its code leads somebody to ask for themselves.
create table referral_card (
    organisation_id uuid        primary key,
    code            text        not null unique,
    made_at         timestamptz not null
);
comment on column referral_card.organisation_id is 'internal';
comment on column referral_card.code            is 'internal: printed, and opens nothing';
comment on column referral_card.made_at         is 'internal';

-- How often it did. Which referrals those were is kept nowhere.
create table referral_card_use (
    organisation_id uuid    not null references referral_card,
    month           date    not null,
    begun           integer not null default 0,
    handed_in       integer not null default 0,
    primary key (organisation_id, month)
);
comment on column referral_card_use.organisation_id is 'internal';
comment on column referral_card_use.month           is 'internal: its first day';
comment on column referral_card_use.begun           is 'internal: a count';
comment on column referral_card_use.handed_in       is 'internal: a count';

-- The right to hand in one form without an account, for a day.
create table self_referral_beginning (
    token_hash   bytea       primary key,
    begun_at     timestamptz not null,
    card_of      uuid        references referral_card,
    handed_in_at timestamptz
);
create index self_referral_beginning_old on self_referral_beginning (begun_at);
comment on column self_referral_beginning.token_hash   is 'internal: SHA-256 of a random secret';
comment on column self_referral_beginning.begun_at     is 'internal';
comment on column self_referral_beginning.card_of      is 'internal';
comment on column self_referral_beginning.handed_in_at is 'internal';
