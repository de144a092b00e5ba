-- Sign-in sessions, in the shape that Spring Session reads. A session holds the user's tokens and half-filled forms, so
-- this database is the portal's alone.
create table spring_session (
    primary_id            char(36) not null primary key,
    session_id            char(36) not null,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval integer  not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100)
);
create unique index spring_session_by_id on spring_session (session_id);
create index spring_session_by_expiry on spring_session (expiry_time);
create index spring_session_by_principal on spring_session (principal_name);

create table spring_session_attributes (
    session_primary_id char(36)     not null references spring_session (primary_id) on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);

comment on column spring_session.primary_id                       is 'internal';
comment on column spring_session.session_id                       is 'personal: whoever knows it is signed in';
comment on column spring_session.creation_time                    is 'internal';
comment on column spring_session.last_access_time                 is 'internal';
comment on column spring_session.max_inactive_interval            is 'internal';
comment on column spring_session.expiry_time                      is 'internal';
comment on column spring_session.principal_name                   is 'personal';
comment on column spring_session_attributes.session_primary_id    is 'internal';
comment on column spring_session_attributes.attribute_name        is 'internal';
comment on column spring_session_attributes.attribute_bytes       is 'special-category: tokens, and answers of a form not yet sent';
