-- What people say of themselves so that unfairness can be seen: a row each time it was said. No row, or an answer that is
-- absent: not asked. DECLINED: asked, and not answered.
create table equality (
    person_id    uuid        not null references identity,
    version      bigint      not null check (version > 0),
    ethnicity    text,
    disability   text,
    caring       text,
    said_to      uuid        not null,
    said_to_name text        not null,
    said_at      timestamptz not null,
    primary key (person_id, version)
);
comment on column equality.person_id    is 'internal: the record at the time';
comment on column equality.version      is 'internal';
comment on column equality.ethnicity    is 'special-category';
comment on column equality.disability   is 'special-category';
comment on column equality.caring       is 'personal';
comment on column equality.said_to      is 'personal: subject of whoever heard it';
comment on column equality.said_to_name is 'personal';
comment on column equality.said_at      is 'internal';
