-- The systems of suppliers that hand in referrals for an organisation. Whether one is let in is Keycloak's to say; this is
-- which there are, and who said so. A system that was removed stays listed here: its referrals name it.
create table sending_system (
    id              uuid        primary key,
    organisation_id uuid        not null references organisation,
    subject         uuid        not null unique,
    name            text        not null check (length(name) between 1 and 70),
    algorithm       text        not null check (algorithm in ('RS256', 'PS256', 'ES256')),
    key_names       text[]      not null check (cardinality(key_names) between 1 and 4),
    registered_by   text        not null,
    registered_at   timestamptz not null,
    keys_at         timestamptz not null,
    removed_at      timestamptz
);
create unique index sending_system_by_name on sending_system (organisation_id, lower(name)) where removed_at is null;

comment on column sending_system.id              is 'internal: also its client id at the sign-in service';
comment on column sending_system.organisation_id is 'internal';
comment on column sending_system.subject         is 'internal: subject of its tokens; no human';
comment on column sending_system.name            is 'internal: as it stands on its referrals';
comment on column sending_system.algorithm       is 'internal';
comment on column sending_system.key_names       is 'internal: names of its public keys';
comment on column sending_system.registered_by   is 'personal: name of a member of staff';
comment on column sending_system.registered_at   is 'internal';
comment on column sending_system.keys_at         is 'internal: when its keys were put down last';
comment on column sending_system.removed_at      is 'internal';
