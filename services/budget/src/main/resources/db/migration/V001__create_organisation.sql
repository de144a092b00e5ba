-- organisation.profile.v1: which organisation holds the money.
create table organisation (
    id      uuid   primary key,
    kind    text   not null,
    version bigint not null
);
comment on column organisation.id      is 'internal';
comment on column organisation.kind    is 'internal';
comment on column organisation.version is 'internal';
