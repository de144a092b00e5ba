-- A service no longer wants what it asked for. Kept apart from the message: it may be heard of before the request itself.
create table taken_back (
    request_id    uuid        primary key,
    taken_back_at timestamptz not null
);
comment on column taken_back.request_id    is 'internal: opaque id';
comment on column taken_back.taken_back_at is 'internal';
