-- Imports, how far they are, and what became of every row.
create table import_job (
    id              uuid        primary key,
    source          text        not null,
    organisation_id uuid        not null,
    asked_by        uuid        not null,
    request_key     text        not null,
    fingerprint     text        not null,
    state           text        not null check (state in ('RUNNING', 'FINISHED', 'FAILED', 'INTERRUPTED')),
    fault           text,
    asked_at        timestamptz not null,
    progress_at     timestamptz not null,
    ended_at        timestamptz,

    unique (organisation_id, request_key),
    constraint import_job_state_is_whole check (
        (state = 'RUNNING') = (ended_at is null)
        and (state = 'FAILED') = (fault is not null)
    )
);
-- Two imports of one source at once would undo each other row by row.
create unique index import_job_running on import_job (source) where state = 'RUNNING';

create table import_row (
    import_id  uuid    not null references import_job,
    row_number bigint  not null,
    service_id uuid,
    given_id   text,
    fate       text    not null check (fate in ('NEW', 'CHANGED', 'UNCHANGED', 'REFUSED')),
    reason     text,
    message    text,
    primary key (import_id, row_number),

    constraint import_row_fate_is_whole check (
        (fate = 'REFUSED') = (reason is not null)
        and (fate = 'REFUSED') = (message is not null)
        and (fate = 'REFUSED' or service_id is not null)
    )
);
-- An id is taken once in a file.
create unique index import_row_taken on import_row (import_id, service_id) where fate <> 'REFUSED';
create index import_row_refused on import_row (import_id, row_number) where fate = 'REFUSED';

comment on column import_job.id              is 'internal';
comment on column import_job.source          is 'internal';
comment on column import_job.organisation_id is 'internal';
comment on column import_job.asked_by        is 'personal: account of a member of staff';
comment on column import_job.request_key     is 'internal';
comment on column import_job.fingerprint     is 'internal: SHA-256';
comment on column import_job.state           is 'internal';
comment on column import_job.fault           is 'internal';
comment on column import_job.asked_at        is 'internal';
comment on column import_job.progress_at     is 'internal';
comment on column import_job.ended_at        is 'internal';
comment on column import_row.import_id  is 'internal';
comment on column import_row.row_number is 'internal';
comment on column import_row.service_id is 'internal';
comment on column import_row.given_id   is 'internal';
comment on column import_row.fate       is 'internal';
comment on column import_row.reason     is 'internal';
comment on column import_row.message    is 'internal: names the field, never repeats its content';
