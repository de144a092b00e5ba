-- A group without an account answers an offer by a one-time link to its phone (docs/adr/0031).

-- A group that is no partner has no organisation here, and whoever answers by a link no account.
alter table offer
    alter provider_id drop not null,
    add decided_link uuid,
    drop constraint offer_state_is_whole,
    add constraint offer_state_is_whole check (
        (state in ('ACCEPTED', 'REJECTED')) = (num_nonnulls(decided_by, decided_link) = 1)
        and (state in ('ACCEPTED', 'REJECTED') or num_nonnulls(decided_by, decided_link) = 0)
        and (state = 'REJECTED') = (reason is not null)
    );
comment on column offer.decided_link is 'internal: the link by which it was answered';

-- The right to open one offer with a code, and then to answer it. It ends with the offer. Of the secrets there are hashes;
-- the phone's number is the notification service's.
create table offer_link (
    id              uuid          primary key,
    offer_id        uuid          not null unique references offer,
    organisation_id uuid          not null,
    phone_id        uuid          not null,
    made_at         timestamptz   not null,
    token_hash      bytea         not null unique,
    codes_sent      timestamptz[] not null default '{}',
    code_hash       bytea,
    code_wrong      integer       not null default 0,
    code_used       boolean       not null default false,
    entry_hash      bytea         unique,
    entered_at      timestamptz,
    constraint entry_is_whole check ((entry_hash is null) = (entered_at is null))
);
comment on column offer_link.id              is 'internal: names the link in the audit, and opens nothing';
comment on column offer_link.offer_id        is 'internal';
comment on column offer_link.organisation_id is 'internal: the host that asks';
comment on column offer_link.phone_id        is 'internal: by which the notification service knows the phone';
comment on column offer_link.made_at         is 'internal';
comment on column offer_link.token_hash      is 'internal: SHA-256 of a random secret';
comment on column offer_link.codes_sent      is 'internal: when codes were texted in the last day';
comment on column offer_link.code_hash       is 'internal: SHA-256 of the newest code with the secret of the link';
comment on column offer_link.code_wrong      is 'internal: wrong tries with it';
comment on column offer_link.code_used       is 'internal';
comment on column offer_link.entry_hash      is 'internal: SHA-256 of a random secret';
comment on column offer_link.entered_at      is 'internal';

-- As in V012, but a group that is no partner has no list to be found in.
create or replace function findings_of(the_referral uuid)
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
      from one join offer o on o.referral_id = one.id and o.state = 'ACCEPTED' and o.provider_id is not null
           cross join lateral name_words(one.first_name) word
$$;
