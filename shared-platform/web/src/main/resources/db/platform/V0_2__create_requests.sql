-- What a service keeps of the requests it answered: the first answer to each idempotency key, and who looked at whom.

create table idempotent_request (
    scope        text        not null,
    key          text        not null,
    request_hash text        not null,
    status       integer,
    headers      jsonb,
    body         text,
    first_at     timestamptz not null default now(),
    primary key (scope, key)
);
create index idempotent_request_by_age on idempotent_request (first_at);

create table audit_entry (
    id              bigint generated always as identity primary key,
    at              timestamptz not null default now(),
    subject         uuid        not null,
    organisation_id uuid,
    action          text        not null,
    basis           text,
    outcome         text        not null check (outcome in ('GRANTED', 'REFUSED')),
    person_ids      uuid[]      not null
);
create index audit_entry_by_person on audit_entry using gin (person_ids);
revoke update, delete on audit_entry from ${app};

comment on column idempotent_request.scope        is 'internal: organisation or subject, and route';
comment on column idempotent_request.key          is 'internal';
comment on column idempotent_request.request_hash is 'internal: SHA-256';
comment on column idempotent_request.status       is 'internal';
comment on column idempotent_request.headers      is 'internal';
comment on column idempotent_request.body         is 'special-category: the answer as it was given, gone after seven days';
comment on column idempotent_request.first_at     is 'internal';
comment on column audit_entry.id              is 'internal';
comment on column audit_entry.at              is 'internal';
comment on column audit_entry.subject         is 'personal: the worker or person who asked';
comment on column audit_entry.organisation_id is 'internal';
comment on column audit_entry.action          is 'internal: method and route, never values';
comment on column audit_entry.basis           is 'internal';
comment on column audit_entry.outcome         is 'internal';
comment on column audit_entry.person_ids      is 'personal: opaque ids of whom it was about';
