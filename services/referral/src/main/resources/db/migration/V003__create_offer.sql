-- One need put to one provider.

create table offer (
    id          uuid        primary key,
    referral_id uuid        not null references referral,
    person_id   uuid        not null,
    service_id  uuid        not null,
    provider_id uuid        not null,
    need        text,
    made_at     timestamptz not null,
    state       text        not null check (state in ('OPEN', 'ACCEPTED', 'REJECTED', 'EXPIRED', 'WITHDRAWN')),
    state_at    timestamptz not null,
    decided_by  uuid,
    reason      text,
    version     bigint      not null,

    constraint offer_state_is_whole check (
        (state in ('ACCEPTED', 'REJECTED')) = (decided_by is not null)
        and (state = 'REJECTED') = (reason is not null)
    )
);
-- The same service is asked once at a time.
create unique index offer_open_once on offer (referral_id, service_id) where state = 'OPEN';
create index offer_of_referral on offer (referral_id);
create index offer_of_provider on offer (provider_id, id);
create index offer_unanswered on offer (made_at) where state = 'OPEN';
comment on column offer.id          is 'internal';
comment on column offer.referral_id is 'internal';
comment on column offer.person_id   is 'personal';
comment on column offer.service_id  is 'special-category: which service helps somebody tells what for';
comment on column offer.provider_id is 'special-category: as service_id';
comment on column offer.need        is 'special-category';
comment on column offer.made_at     is 'personal';
comment on column offer.state       is 'personal';
comment on column offer.state_at    is 'personal';
comment on column offer.decided_by  is 'personal: of a worker';
comment on column offer.reason      is 'special-category';
comment on column offer.version     is 'internal';
