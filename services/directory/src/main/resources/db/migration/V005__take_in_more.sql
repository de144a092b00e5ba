-- Tables of a file that belong together wait here while its services are read. Not logged: after a crash the import is
-- interrupted and the file is given again.
create unlogged table import_table_row (
    import_id  uuid   not null,
    table_name text   not null,
    key        text   not null,
    row_number bigint not null,
    cells      text   not null,
    primary key (import_id, table_name, key, row_number)
);

comment on column import_table_row.import_id  is 'internal';
comment on column import_table_row.table_name is 'internal';
comment on column import_table_row.key        is 'internal';
comment on column import_table_row.row_number is 'internal';
comment on column import_table_row.cells      is 'personal: contact details as the feed gives them, until the import ends';

-- Phone numbers and e-mail addresses that seem to be a person's, found in words for everybody. They are left out of
-- what is published until an editor gives a reason why everybody may read them.
create table personal_detail (
    id         uuid        primary key,
    source     text        not null,
    kind       text        not null check (kind in ('MOBILE', 'EMAIL')),
    value      text        not null,
    found_at   timestamptz not null,
    because    text,
    decided_by uuid,
    decided_at timestamptz,

    unique (source, value),
    constraint personal_detail_is_whole check ((decided_by is null) = (decided_at is null)
        and (because is null or decided_by is not null))
);
create index personal_detail_waiting on personal_detail (id) where because is null;

create table personal_detail_found (
    detail_id  uuid not null references personal_detail,
    service_id uuid not null references service,
    field      text not null,
    primary key (detail_id, service_id, field)
);
create index personal_detail_found_in on personal_detail_found (service_id);

-- Services of which something was found, whole as their feed gave them: what is published can be made again when an
-- editor has spoken.
create table given_service (
    service_id uuid primary key references service,
    document   text not null
);

alter table import_row add column flag text;
create index import_row_flagged on import_row (import_id, row_number) where flag is not null;

comment on column personal_detail.id         is 'internal';
comment on column personal_detail.source     is 'internal';
comment on column personal_detail.kind       is 'internal';
comment on column personal_detail.value      is 'personal: a phone number or e-mail address of somebody at a provider';
comment on column personal_detail.found_at   is 'internal';
comment on column personal_detail.because    is 'internal';
comment on column personal_detail.decided_by is 'personal: account of a member of staff';
comment on column personal_detail.decided_at is 'internal';
comment on column personal_detail_found.detail_id  is 'internal';
comment on column personal_detail_found.service_id is 'internal';
comment on column personal_detail_found.field      is 'internal';
comment on column given_service.service_id is 'internal';
comment on column given_service.document   is 'personal: contact details as the feed gives them, also those left out';
comment on column import_row.flag is 'internal: names the fields, never repeats their content';

-- Feeds that are fetched from where they are, and how far the fetch is that has not come to its end.
create table feed_source (
    name            text        primary key,
    address         text        not null,
    every_hours     integer     not null check (every_hours between 1 and 720),
    organisation_id uuid        not null,
    asked_by        uuid        not null,
    next_page       integer     not null check (next_page > 0),
    fetching_since  timestamptz,
    modified_after  timestamptz,
    next_at         timestamptz not null
);
create index feed_source_due on feed_source (next_at);

comment on column feed_source.name            is 'internal';
comment on column feed_source.address         is 'internal: public';
comment on column feed_source.every_hours     is 'internal';
comment on column feed_source.organisation_id is 'internal';
comment on column feed_source.asked_by        is 'personal: account of a member of staff';
comment on column feed_source.next_page       is 'internal';
comment on column feed_source.fetching_since  is 'internal';
comment on column feed_source.modified_after  is 'internal';
comment on column feed_source.next_at         is 'internal';
