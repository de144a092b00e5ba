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
