-- What people read, watch or do. About nobody: whom it is given to, the care-plan service knows.

create table resource (
    id           uuid        primary key,
    kind         text        not null check (kind in ('TOOLKIT', 'LEAFLET', 'VIDEO', 'COURSE', 'DECISION_AID')),
    title        text        not null check (title <> ''),
    description  text        not null check (description <> ''),
    publisher    text        not null check (publisher <> ''),
    edition      text,
    review_by    date        not null,
    conditions   text[]      not null check (cardinality(conditions) > 0),
    languages    text[]      not null check (cardinality(languages) > 0),
    formats      text[]      not null check (cardinality(formats) > 0),
    address      text        not null check (address like 'https://%'),
    withdrawn_at timestamptz,
    version      integer     not null check (version > 0),
    words        tsvector    not null
);
create index resource_offered on resource (id desc) where withdrawn_at is null;
create index resource_by_words on resource using gin (words);

comment on column resource.id           is 'internal';
comment on column resource.kind         is 'internal: public';
comment on column resource.title        is 'internal: public';
comment on column resource.description  is 'internal: public';
comment on column resource.publisher    is 'internal: public';
comment on column resource.edition      is 'internal: public';
comment on column resource.review_by    is 'internal: public';
comment on column resource.conditions   is 'internal: public';
comment on column resource.languages    is 'internal: public';
comment on column resource.formats      is 'internal: public';
comment on column resource.address      is 'internal: public';
comment on column resource.withdrawn_at is 'internal';
comment on column resource.version      is 'internal';
comment on column resource.words        is 'internal: public';
