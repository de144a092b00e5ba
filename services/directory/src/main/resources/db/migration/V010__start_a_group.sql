-- Groups that community builders want to start. People who are interested are a number here, and nobody in particular.

create table new_group (
    id                uuid        primary key,
    organisation_id   uuid        not null,
    need              text        not null,
    district          text        not null,
    name              text        not null check (name <> ''),
    interested        integer     check (interested >= 0),
    venue             text,
    grant_pence       bigint      check (grant_pence >= 0),
    risks_assessed_on date,
    launch_on         date,
    state             text        not null check (state in ('GATHERING', 'READY', 'LAUNCHED', 'DROPPED')),
    state_at          timestamptz not null,
    drop_reason       text,
    begun_at          timestamptz not null,
    version           integer     not null check (version > 0),

    constraint new_group_state_is_whole check (
        (state = 'DROPPED') = (drop_reason is not null)
        and (state not in ('READY', 'LAUNCHED')
             or num_nulls(interested, venue, grant_pence, risks_assessed_on, launch_on) = 0)
    )
);
create index new_group_of_organisation on new_group (organisation_id, id desc);

comment on column new_group.id                is 'internal';
comment on column new_group.organisation_id   is 'internal';
comment on column new_group.need              is 'internal: of nobody in particular';
comment on column new_group.district          is 'internal';
comment on column new_group.name              is 'internal';
comment on column new_group.interested        is 'internal: a number, typed by whoever counted hands';
comment on column new_group.venue             is 'internal';
comment on column new_group.grant_pence       is 'internal';
comment on column new_group.risks_assessed_on is 'internal';
comment on column new_group.launch_on         is 'internal';
comment on column new_group.state             is 'internal';
comment on column new_group.state_at          is 'internal';
comment on column new_group.drop_reason       is 'internal';
comment on column new_group.begun_at          is 'internal';
comment on column new_group.version           is 'internal';
