-- How much work a case is: 1 light, 2 usual, 3 heavy (workload.Weight).
alter table referral add weight integer not null default 2 check (weight between 1 and 3);
comment on column referral.weight is 'personal: how much work somebody is thought to be';

-- How much a worker may have in hand, in the same measure. Who has no row has no limit.
create table worker_capacity (
    organisation_id uuid        not null,
    subject         uuid        not null,
    most            integer     not null check (most between 0 and 200),
    said_by         uuid        not null,
    said_at         timestamptz not null,
    primary key (organisation_id, subject)
);
comment on column worker_capacity.organisation_id is 'internal';
comment on column worker_capacity.subject         is 'personal: subject of a worker';
comment on column worker_capacity.most            is 'internal';
comment on column worker_capacity.said_by         is 'personal: subject of a worker';
comment on column worker_capacity.said_at         is 'internal';

-- The fence (V007): how much somebody may have in hand is the team's to know.
create policy fence on worker_capacity using (works_for_the_service() or organisation_id = caller_organisation());
alter table worker_capacity enable row level security, force row level security;

-- Days on which a worker is away, in London, and who stands in. Why is not kept. Nothing ends it but its last day.
create table absence (
    id              uuid    primary key,
    organisation_id uuid    not null,
    worker          uuid    not null,
    first_day       date    not null,
    last_day        date    not null,
    cover           uuid,
    said_by         uuid    not null,
    version         bigint  not null default 1,
    constraint days_in_their_order check (first_day <= last_day),
    constraint nobody_stands_in_for_themselves check (cover <> worker)
);
create index absence_of_team on absence (organisation_id, last_day);
comment on column absence.id              is 'internal';
comment on column absence.organisation_id is 'internal';
comment on column absence.worker          is 'personal: subject of a worker';
comment on column absence.first_day       is 'personal: of a worker';
comment on column absence.last_day        is 'personal: of a worker';
comment on column absence.cover           is 'personal: subject of a worker';
comment on column absence.said_by         is 'personal: subject of a worker';
comment on column absence.version         is 'internal';

-- Who stands in for a worker today, and until when. Nobody does who does not work there any more.
create function cover_of(the_host uuid, the_worker uuid) returns table (cover uuid, name text, until date)
    language sql stable as $$
    select a.cover, m.name, a.last_day
      from absence a
      join organisation_member m on m.organisation_id = a.organisation_id and m.subject = a.cover and m.roles <> '{}'
     where a.organisation_id = the_host and a.worker = the_worker
       and (now() at time zone 'Europe/London')::date between a.first_day and a.last_day
$$;

-- For whom somebody stands in today.
create function covered_by(the_host uuid, the_cover uuid) returns setof uuid
    language sql stable as $$
    select a.worker
      from absence a
     where a.organisation_id = the_host and a.cover = the_cover
       and (now() at time zone 'Europe/London')::date between a.first_day and a.last_day
$$;

-- organisation.profile.v1: whom a host serves by the network of their practice, and what it can do for them. A host of which
-- that was not heard yet can do all, as before.
alter table organisation
    add part_of      uuid,
    add capabilities text[] not null default '{LINK_WORK,COACHING,CO_ORDINATION}';
comment on column organisation.part_of      is 'internal: of a practice its network';
comment on column organisation.capabilities is 'internal';

create table host_network (
    network_id      uuid not null,
    organisation_id uuid not null references organisation,
    primary key (network_id, organisation_id)
);
comment on column host_network.network_id      is 'internal';
comment on column host_network.organisation_id is 'internal';

-- Where somebody said yes to it, a signpost is followed up after seven days. What came back stays, about nobody; what leads to
-- the text that asked goes with the answer, or once none can come any more.
alter table signpost
    add follow_up text check (follow_up in ('ASKED', 'HELPED', 'NOT_YET', 'NO_LONGER_NEEDED'));
comment on column signpost.follow_up is 'internal: of nobody in particular';

create table signpost_follow_up (
    request_id  uuid        primary key,
    signpost_id uuid        not null references signpost,
    asked_at    timestamptz not null
);
create index signpost_follow_up_old on signpost_follow_up (asked_at);
comment on column signpost_follow_up.request_id  is 'internal: of a text to a number that is not known here';
comment on column signpost_follow_up.signpost_id is 'internal';
comment on column signpost_follow_up.asked_at    is 'internal';
