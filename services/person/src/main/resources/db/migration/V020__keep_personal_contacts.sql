-- The people whom somebody wants to be rung or told, each time the list was changed: whole, by whom and why. Nothing is
-- overwritten.
create table personal_contacts (
    person_id    uuid        not null references identity,
    version      bigint      not null check (version > 0),
    contacts     jsonb       not null check (jsonb_typeof(contacts) = 'array'),
    because      text        not null check (length(because) between 1 and 200),
    said_to      uuid        not null,
    said_to_name text        not null,
    said_at      timestamptz not null,
    primary key (person_id, version)
);
comment on column personal_contacts.person_id    is 'internal: the record at the time';
comment on column personal_contacts.version      is 'internal';
comment on column personal_contacts.contacts     is 'special-category: names, phones and what others are to the person';
comment on column personal_contacts.because      is 'special-category: free text about a person';
comment on column personal_contacts.said_to      is 'personal: subject of whoever put it down, the person on their own page';
comment on column personal_contacts.said_to_name is 'personal';
comment on column personal_contacts.said_at      is 'internal';
