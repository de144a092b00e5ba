-- What every service needs to tell others a fact and to take in theirs. Same tables in every service's database.

-- The facts this service has announced, for good. Partitioned by month so that a month can be moved away whole.
create table event (
    event_id          uuid        not null,
    topic             text        not null,
    aggregate_id      uuid        not null,
    aggregate_version bigint      not null,
    type              text        not null,
    data              jsonb       not null,
    recorded_at       timestamptz not null default now(),
    primary key (event_id, recorded_at)
) partition by range (recorded_at);
create index event_of_aggregate on event (aggregate_id, aggregate_version);
revoke update, delete on event from ${app};

-- The service's own role may not create tables; this makes the partitions of this month and the two after it.
create function ensure_event_partitions() returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    month date;
begin
    for ahead in 0..2 loop
        month := (date_trunc('month', now() at time zone 'UTC') + make_interval(months => ahead))::date;
        if to_regclass('event_' || to_char(month, 'YYYY_MM')) is null then
            execute format('create table %I partition of event for values from (%L) to (%L)',
                'event_' || to_char(month, 'YYYY_MM'),
                month::timestamp at time zone 'UTC', (month + interval '1 month')::timestamp at time zone 'UTC');
        end if;
    end loop;
end $$;
select ensure_event_partitions();

-- What waits to be sent. The columns are those Debezium's outbox router reads, should a deployment prefer it to the relay.
create table outbox (
    id            bigint generated always as identity primary key,
    event_id      uuid  not null,
    aggregatetype text  not null,
    aggregateid   text  not null,
    type          text  not null,
    topic         text  not null,
    headers       jsonb not null,
    payload       text  not null
);
alter table outbox set (autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_cost_delay = 0, fillfactor = 70);

-- What has been taken in: the same event a second time changes nothing.
create table inbox (
    event_id    uuid        primary key,
    taken_in_at timestamptz not null default now()
);

-- What could not be taken in, and what came after it under the same key, in order, until an operator replays it.
create table parked_event (
    topic        text        not null,
    key          text        not null,
    partition_no integer     not null,
    record_no    bigint      not null,
    headers      jsonb       not null,
    payload      text,
    reason       text        not null,
    parked_at    timestamptz not null default now(),
    primary key (topic, partition_no, record_no)
);
create index parked_event_by_key on parked_event (topic, key);

comment on column event.event_id          is 'internal';
comment on column event.topic             is 'internal';
comment on column event.aggregate_id      is 'internal: opaque id';
comment on column event.aggregate_version is 'internal';
comment on column event.type              is 'internal';
comment on column event.data              is 'special-category: which organisations work with a person; no name, number or free text';
comment on column event.recorded_at       is 'internal';
comment on column outbox.id               is 'internal';
comment on column outbox.event_id         is 'internal';
comment on column outbox.aggregatetype    is 'internal';
comment on column outbox.aggregateid      is 'internal: opaque id';
comment on column outbox.type             is 'internal';
comment on column outbox.topic            is 'internal';
comment on column outbox.headers          is 'internal';
comment on column outbox.payload          is 'special-category: gone as soon as it is sent';
comment on column inbox.event_id          is 'internal';
comment on column inbox.taken_in_at       is 'internal';
comment on column parked_event.topic        is 'internal';
comment on column parked_event.key          is 'internal: opaque id';
comment on column parked_event.partition_no is 'internal';
comment on column parked_event.record_no    is 'internal';
comment on column parked_event.headers      is 'internal';
comment on column parked_event.payload      is 'special-category: as it came';
comment on column parked_event.reason       is 'internal: kind of fault, never content';
comment on column parked_event.parked_at    is 'internal';
