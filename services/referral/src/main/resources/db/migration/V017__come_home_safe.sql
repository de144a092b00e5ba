-- Workers who are out, and when they said that they would be back. Where they are is not followed.
create table visit (
    id              uuid        primary key,
    organisation_id uuid        not null,
    worker          uuid        not null,
    referral_id     uuid        not null references referral,
    back_by         timestamptz not null,
    ring            uuid        not null,
    begun_at        timestamptz not null,
    safe_at         timestamptz,
    safe_said_by    uuid,
    constraint whoever_is_safe_said_so check ((safe_at is null) = (safe_said_by is null)),
    constraint nobody_rings_themselves check (ring <> worker)
);
create unique index visit_of_worker on visit (worker) where safe_at is null;
create index visit_out on visit (organisation_id, back_by) where safe_at is null;
comment on column visit.id              is 'internal';
comment on column visit.organisation_id is 'internal';
comment on column visit.worker          is 'personal: subject of a worker';
comment on column visit.referral_id     is 'internal';
comment on column visit.back_by         is 'personal: of a worker';
comment on column visit.ring            is 'personal: subject of a worker';
comment on column visit.begun_at        is 'personal: when somebody was visited';
comment on column visit.safe_at         is 'personal: of a worker';
comment on column visit.safe_said_by    is 'personal: subject of a worker';

-- The fence (V007): who is out is the team's to know.
create policy fence on visit using (works_for_the_service() or organisation_id = caller_organisation());
alter table visit enable row level security, force row level security;
