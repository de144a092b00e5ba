-- What people were given to read, watch or do, and what the directory says of it.

create table published_resource (
    resource_id   uuid    primary key,
    title         text    not null,
    last_given_on date    not null,
    withdrawn     boolean not null,
    version       bigint  not null
);

create table given_resource (
    id                   uuid        primary key,
    person_id            uuid        not null,
    resource_id          uuid        not null,
    author               uuid        not null,
    said_to_name         text,
    said_to_organisation uuid,
    given_at             timestamptz not null,
    texted_at            timestamptz,
    unique (person_id, resource_id)
);
create index given_resource_of_person on given_resource (person_id, id);

comment on column published_resource.resource_id   is 'internal';
comment on column published_resource.title         is 'internal: public';
comment on column published_resource.last_given_on is 'internal: public';
comment on column published_resource.withdrawn     is 'internal: public';
comment on column published_resource.version       is 'internal';
comment on column given_resource.id                   is 'internal';
comment on column given_resource.person_id            is 'personal: platform id';
comment on column given_resource.resource_id          is 'special-category: what somebody reads tells what they have';
comment on column given_resource.author               is 'personal: of the person, who helps them, or a worker';
comment on column given_resource.said_to_name         is 'personal: of a worker, or who helps';
comment on column given_resource.said_to_organisation is 'special-category: who works with a person tells what for';
comment on column given_resource.given_at             is 'personal';
comment on column given_resource.texted_at            is 'personal';

-- As the plan: docs/adr/0025-row-level-security-is-the-second-fence.md
create policy fence on given_resource using (works_for_the_service() or is_open_to_caller(person_id, 'PLAN'));
alter table given_resource enable row level security, force row level security;
