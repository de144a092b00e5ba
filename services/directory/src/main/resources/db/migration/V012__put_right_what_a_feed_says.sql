-- What editors put right of a listing that a feed gives. It is laid over what the feed says, import after import, until
-- somebody takes it back.
create table edited_service (
    service_id uuid  primary key references service,
    document   jsonb not null
);

create table local_edit (
    service_id      uuid        not null references edited_service,
    field           text        not null
        check (field in ('NAME', 'DESCRIPTION', 'WEBSITE', 'EMAIL', 'PHONE', 'COST')),
    value           text,
    feed_said       text,
    feed_says       text,
    organisation_id uuid        not null,
    edited_by       uuid        not null,
    edited_at       timestamptz not null,
    because         text        not null,
    primary key (service_id, field),

    constraint local_edit_leaves_a_name check (field <> 'NAME' or value is not null)
);

-- The feed has changed its mind since somebody looked at both, and not to what stands here.
create view disputed_edit as
    select service_id, field from local_edit
     where feed_said is distinct from feed_says and value is distinct from feed_says;

comment on column edited_service.service_id is 'internal';
comment on column edited_service.document   is 'personal: contact details as the feed publishes them, without the edits';
comment on column local_edit.service_id      is 'internal';
comment on column local_edit.field           is 'internal';
comment on column local_edit.value           is 'personal: contact details of a group; null, nothing is published';
comment on column local_edit.feed_said       is 'personal: contact details of a group; the feed, when an editor last looked';
comment on column local_edit.feed_says       is 'personal: contact details of a group; the feed, now';
comment on column local_edit.organisation_id is 'internal';
comment on column local_edit.edited_by       is 'personal: account of a member of staff';
comment on column local_edit.edited_at       is 'internal';
comment on column local_edit.because         is 'internal';
