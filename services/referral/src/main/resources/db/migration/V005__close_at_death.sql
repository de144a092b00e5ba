-- A confirmed death closes what is open for somebody. Where it stood is kept, so that a mistake can be undone.
alter table person_name add died boolean not null default false;

alter table referral
    add before_state  text check (before_state in ('SUBMITTED', 'ACCEPTED', 'ASSIGNED', 'ACTIVE')),
    add before_at     timestamptz,
    add before_by     uuid,
    add before_worker uuid,
    drop constraint referral_state_is_whole,
    add constraint referral_state_is_whole check (
        (state in ('ACCEPTED', 'ASSIGNED') or (state = 'ENDED' and before_state is null)) = (decided_by is not null)
        and (state in ('ASSIGNED', 'ACTIVE')) = (worker_id is not null)
        and (state = 'ENDED') = (ending is not null)
        and (state = 'ENDED') = (ending_reason is not null)
        and (host_id is not null or state in ('SUBMITTED', 'ENDED'))
    ),
    add constraint only_a_death_is_undone check (before_state is null or ending = 'DIED'),
    add constraint what_was_before_is_whole check (
        (before_state is null) = (before_at is null)
        and coalesce(before_state in ('ACCEPTED', 'ASSIGNED'), false) = (before_by is not null)
        and coalesce(before_state in ('ASSIGNED', 'ACTIVE'), false) = (before_worker is not null)
        and (before_state is null or host_id is not null or before_state = 'SUBMITTED')
    );
create index referral_closed_at_death on referral (host_id, id) where before_state is not null;

alter table offer
    drop constraint offer_state_check,
    add constraint offer_state_check
        check (state in ('OPEN', 'ACCEPTED', 'REJECTED', 'EXPIRED', 'WITHDRAWN', 'DIED'));

comment on column person_name.died       is 'personal: whether two people have said so';
comment on column referral.before_state  is 'personal: where it stood when a death closed it';
comment on column referral.before_at     is 'personal';
comment on column referral.before_by     is 'personal: subject of a member of staff';
comment on column referral.before_worker is 'personal: subject of a member of staff';
