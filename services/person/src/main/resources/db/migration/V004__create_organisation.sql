-- The partner organisations and who works there.
create table organisation (
    id                      uuid    primary key,
    version                 bigint  not null,
    alias                   text    not null unique check (alias ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(alias) <= 63),
    name                    text    not null check (length(name) between 1 and 200),
    kind                    text    not null check (kind in (
        'ICB', 'GP_PRACTICE', 'PCN', 'PHARMACY', 'ACUTE', 'COMMUNITY', 'MENTAL_HEALTH', 'COUNCIL', 'FIRE', 'POLICE',
        'JOBCENTRE', 'HOUSING_ASSOCIATION', 'VCSE', 'LINK_WORKER_HOST')),
    ods_code                text    unique check (ods_code ~ '^[A-Z0-9]{3,10}$'),
    feedback_level          integer not null check (feedback_level between 0 and 6),
    host_capabilities       text[],
    host_practices          text[],
    host_postcode_districts text[],
    host_default            boolean,

    constraint host_is_whole check (
        num_nulls(host_capabilities, host_practices, host_postcode_districts, host_default) in (0, 4))
);
comment on column organisation.id                      is 'internal: stored with the sign-in organisation as wm_id';
comment on column organisation.version                 is 'internal';
comment on column organisation.alias                   is 'internal';
comment on column organisation.name                    is 'internal';
comment on column organisation.kind                    is 'internal';
comment on column organisation.ods_code                is 'internal';
comment on column organisation.feedback_level          is 'internal';
comment on column organisation.host_capabilities       is 'internal';
comment on column organisation.host_practices          is 'internal: ODS codes';
comment on column organisation.host_postcode_districts is 'internal';
comment on column organisation.host_default            is 'internal';

create table member (
    organisation_id uuid   not null references organisation,
    subject         uuid   not null,
    name            text   not null check (length(name) between 1 and 140),
    roles           text[] not null,
    primary key (organisation_id, subject)
);
comment on column member.organisation_id is 'internal';
comment on column member.subject         is 'personal: subject of the tokens of a member of staff';
comment on column member.name            is 'personal: name of a member of staff';
comment on column member.roles           is 'internal';
