-- Why somebody has to look at a listing before its time. A reason that is older than the day on which it was due has been
-- looked at.
create table doubt (
    service_id uuid not null references service,
    why        text not null check (why in ('SAID_WRONG', 'NOT_ELIGIBLE', 'SILENT', 'BOUNCED', 'DEAD_LINK')),
    raised_on  date not null,
    primary key (service_id, why)
);
comment on column doubt.service_id is 'internal';
comment on column doubt.why        is 'internal';
comment on column doubt.raised_on  is 'internal';

-- Messages to groups that came back for good, by the ids of what was asked for.
create table bounce_heard (
    request_id uuid        primary key,
    service_id uuid        not null,
    bounced_at timestamptz not null,
    counted    boolean     not null
);
create index bounce_heard_of_service on bounce_heard (service_id) where not counted;
comment on column bounce_heard.request_id is 'internal';
comment on column bounce_heard.service_id is 'internal';
comment on column bounce_heard.bounced_at is 'internal';
comment on column bounce_heard.counted    is 'internal';

-- Which groups without an account were asked by e-mail, after which assurance. Who was mailed a link has made none.
create table still_right_asked (
    service_id uuid primary key references service,
    assured_on date not null
);
comment on column still_right_asked.service_id is 'internal';
comment on column still_right_asked.assured_on is 'internal';
alter table still_right_link alter column made_by drop not null;

-- Whether the web addresses of listings lead anywhere.
create table link_check (
    service_id uuid        primary key references service,
    url        text        not null,
    host       text        not null,
    state      text        not null check (state in ('NOT_LOOKED_AT', 'WORKS', 'FAILED_ONCE', 'DEAD')),
    failed_at  timestamptz,
    looked_at  timestamptz,
    look_at    timestamptz not null,
    constraint link_check_failed_once check ((state in ('FAILED_ONCE', 'DEAD')) = (failed_at is not null))
);
create index link_check_due on link_check (look_at, service_id);
create index link_check_of_host on link_check (host, looked_at);
comment on column link_check.service_id is 'internal';
comment on column link_check.url        is 'internal: public';
comment on column link_check.host       is 'internal: public';
comment on column link_check.state      is 'internal';
comment on column link_check.failed_at  is 'internal';
comment on column link_check.looked_at  is 'internal';
comment on column link_check.look_at    is 'internal';
