-- How far this service has read what was done to accounts at the sign-in service.
create table sign_in_event (
    id text        primary key,
    at timestamptz not null
);
create index sign_in_event_by_time on sign_in_event (at);

comment on column sign_in_event.id is 'internal: the sign-in service''s own id of an event that has had its consequences';
comment on column sign_in_event.at is 'internal: when it happened, by the sign-in service''s clock';
