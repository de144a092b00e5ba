-- What the information governance officer looked for among the looks, and why. It is kept: who looks after everybody else's
-- looks is looked after too.
create table look_search (
    id              uuid        primary key,
    person_id       uuid        references identity,
    worker          text        check (length(worker) between 1 and 140),
    organisation_id uuid,
    from_on         date        not null,
    until_on        date        not null check (until_on >= from_on),
    kind            text        check (kind in ('REFUSED', 'BREAK_GLASS', 'DISCLOSURE', 'PROXY', 'SIGN_IN')),
    because         text        not null check (length(because) between 10 and 500),
    made_by         uuid        not null,
    made_for        uuid        not null,
    made_at         timestamptz not null
);
comment on column look_search.id              is 'internal';
comment on column look_search.person_id       is 'personal: the record of whom it is about';
comment on column look_search.worker          is 'personal: a part of a name';
comment on column look_search.organisation_id is 'internal';
comment on column look_search.from_on         is 'internal';
comment on column look_search.until_on        is 'internal';
comment on column look_search.kind            is 'internal';
comment on column look_search.because         is 'special-category: free text, may be about a person';
comment on column look_search.made_by         is 'personal: subject of a member of staff';
comment on column look_search.made_for        is 'internal: their organisation';
comment on column look_search.made_at         is 'internal';

create index look_by_subject on look (subject, id);
