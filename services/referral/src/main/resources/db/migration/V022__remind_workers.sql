-- Workers whose organisation does not want it are not reminded by e-mail.
alter table organisation add reminders_by_email boolean not null default true;
comment on column organisation.reminders_by_email is 'internal';

-- Of what a worker has been reminded by e-mail: of each thing once for each step. Ids, no word of what it is about.
create table reminded (
    worker    uuid        not null,
    step      text        not null check (step in ('AUTHOR', 'LEAD', 'PROVIDER', 'TEAM')),
    thing_id  uuid        not null,
    since     timestamptz not null,
    asked_at  timestamptz not null,
    primary key (worker, step, thing_id, since)
);
create index reminded_by_age on reminded (asked_at);
comment on column reminded.worker   is 'personal: subject of a member of staff';
comment on column reminded.step     is 'internal';
comment on column reminded.thing_id is 'internal: opaque id of a draft, an offer or a referral';
comment on column reminded.since    is 'internal: when it began to wait; a thing may wait again';
comment on column reminded.asked_at is 'internal';

-- On which days a worker has been reminded: of each kind at most once a day, whatever asks at the same moment.
create table reminder_day (
    worker uuid not null,
    kind   text not null check (kind in ('DRAFT_WAITING', 'OFFER_WAITING', 'QUESTION_WAITING')),
    day    date not null,
    primary key (worker, kind, day)
);
create index reminder_day_by_age on reminder_day (day);
comment on column reminder_day.worker is 'personal: subject of a member of staff';
comment on column reminder_day.kind   is 'internal';
comment on column reminder_day.day    is 'internal: in London';
