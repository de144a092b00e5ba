-- About Me, by person, and what has stood under each heading from which version to which: nothing is overwritten.

create table about_me (
    person_id uuid    primary key,
    version   integer not null check (version > 0)
);

create table about_me_passage (
    person_id            uuid        not null references about_me,
    heading              text        not null
        check (heading in ('WHAT_IS_MOST_IMPORTANT', 'PEOPLE_IMPORTANT', 'HOW_I_COMMUNICATE', 'MY_WELLNESS',
                           'PLEASE_DO_AND_DONT', 'HOW_AND_WHEN_TO_SUPPORT', 'ALSO_WORTH_KNOWING')),
    since_version        integer     not null,
    until_version        integer,
    words                text        not null check (words <> ''),
    author               uuid        not null,
    said_to_name         text,
    said_to_organisation uuid,
    written_at           timestamptz not null,
    primary key (person_id, heading, since_version),

    constraint about_me_passage_has_one_kind_of_author check (
        said_to_organisation is null or said_to_name is not null),
    constraint about_me_passage_stood_for_a_while check (until_version > since_version)
);
create unique index about_me_passage_now on about_me_passage (person_id, heading) where until_version is null;

comment on column about_me.person_id is 'personal: platform id';
comment on column about_me.version   is 'internal';
comment on column about_me_passage.person_id            is 'personal: platform id';
comment on column about_me_passage.heading              is 'internal';
comment on column about_me_passage.since_version        is 'internal';
comment on column about_me_passage.until_version        is 'internal';
comment on column about_me_passage.words                is 'special-category: the person''s own words';
comment on column about_me_passage.author               is 'personal: of the person, a proxy or a worker';
comment on column about_me_passage.said_to_name         is 'personal: of a worker or a proxy';
comment on column about_me_passage.said_to_organisation is 'special-category: who works with a person tells what for';
comment on column about_me_passage.written_at           is 'personal';
