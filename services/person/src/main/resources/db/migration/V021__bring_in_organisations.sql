-- What more is to be known of a partner: its number as a charity, whom it belongs to, how much it learns of people, and by
-- which e-mail addresses its people are known. Its own sign-in, where it has one, is kept by the sign-in service alone.
alter table organisation
    add column charity_number text unique check (charity_number ~ '^([0-9]{6,8}|SC[0-9]{6}|NI[0-9]{6})$'),
    add column parent_id      uuid references organisation check (parent_id <> id),
    add column tier           text   not null default 'FULL' check (tier in ('FULL', 'INTRODUCTION')),
    add column domains        text[] not null default '{}';
comment on column organisation.charity_number is 'internal: at the Charity Commission, OSCR (SC) or CCNI (NI)';
comment on column organisation.parent_id      is 'internal: the organisation that it is a part of';
comment on column organisation.tier           is 'internal: INTRODUCTION where it learns a first name and no more';
comment on column organisation.domains        is 'internal: of its people''s e-mail addresses';

create index organisation_by_domain on organisation using gin (domains);

-- A partner whose agreement ended goes on with the work it began for 30 days, or until the day that the information
-- governance officer of the board decided; then its people are shut out, until there is an agreement or another decision.
alter table organisation add column shut_out_at timestamptz;
comment on column organisation.shut_out_at is 'internal: since when nobody signs in for it';

create table work_decision (
    organisation_id uuid        not null references organisation,
    version         bigint      not null check (version > 0),
    until           date        not null,
    because         text        not null check (length(because) between 1 and 1000),
    decided_by      uuid        not null,
    decided_by_name text        not null,
    decided_at      timestamptz not null,
    primary key (organisation_id, version)
);
comment on column work_decision.organisation_id is 'internal';
comment on column work_decision.version         is 'internal';
comment on column work_decision.until           is 'internal: the last day, in London';
comment on column work_decision.because         is 'internal';
comment on column work_decision.decided_by      is 'personal: subject of a member of staff';
comment on column work_decision.decided_by_name is 'personal: name of a member of staff';
comment on column work_decision.decided_at      is 'internal';
