-- What a person agreed to with an organisation, each time it was said: who was asked what, in which words, how, and when.
-- Nothing is overwritten.
create table agreement (
    person_id            uuid        not null references identity,
    version              bigint      not null check (version > 0),
    organisation_id      uuid        not null,
    headings             text[]      not null check (headings <@ array[
        'WHAT_IS_MOST_IMPORTANT', 'PEOPLE_IMPORTANT', 'HOW_I_COMMUNICATE', 'MY_WELLNESS', 'PLEASE_DO_AND_DONT',
        'HOW_AND_WHEN_TO_SUPPORT', 'ALSO_WORTH_KNOWING', 'PLAN']),
    feedback             text        check (feedback in ('YES', 'NO')),
    texts                text        check (texts in ('YES', 'NO')),
    until_on             date,
    wording              integer     not null,
    given_by             text        not null check (given_by in ('PERSON', 'REPRESENTATIVE')),
    authority            text        check (length(authority) between 1 and 300),
    how                  text        not null check (how in ('OWN_PAGE', 'FACE_TO_FACE', 'BY_PHONE', 'IN_WRITING')),
    said_to              uuid        not null,
    said_to_name         text        not null,
    said_to_organisation uuid,
    said_at              timestamptz not null,
    primary key (person_id, version),

    constraint a_representative_has_authority check ((given_by = 'REPRESENTATIVE') = (authority is not null)),
    constraint nobody_was_there_on_their_own_page check ((how = 'OWN_PAGE') = (said_to_organisation is null))
);
comment on column agreement.person_id            is 'internal: the record at the time';
comment on column agreement.version              is 'internal';
comment on column agreement.organisation_id      is 'special-category: which organisation helps somebody tells what for';
comment on column agreement.headings             is 'personal: what may be read';
comment on column agreement.feedback             is 'personal';
comment on column agreement.texts                is 'personal';
comment on column agreement.until_on             is 'personal';
comment on column agreement.wording              is 'internal: the version of the words in which it was asked';
comment on column agreement.given_by             is 'personal';
comment on column agreement.authority            is 'personal: who decided for the person, and by what right';
comment on column agreement.how                  is 'internal';
comment on column agreement.said_to              is 'personal: subject of whoever heard it, the person on their own page';
comment on column agreement.said_to_name         is 'personal';
comment on column agreement.said_to_organisation is 'internal';
comment on column agreement.said_at              is 'internal';

-- What stands: what was said last about each organisation, under whatever id. It lasts to the end of its last day in
-- London.
create view agreement_now with (security_invoker = true) as
select distinct on (i.canonical_id, a.organisation_id)
       i.canonical_id, a.*, (a.until_on + time '23:59:59') at time zone 'Europe/London' as until_at
  from agreement a join identity i on i.person_id = a.person_id
 order by i.canonical_id, a.organisation_id, a.said_at desc, a.version desc;

-- Each time that something was taken away from somebody who could see a person or write to them, and the services that
-- said that they keep to it. Who has confirmed a version has confirmed all before it.
alter table circle add narrowed_in bigint not null default 0;

create table narrowing (
    id        uuid        primary key,
    person_id uuid        not null references identity,
    version   bigint      not null,
    at        timestamptz not null,
    unique (person_id, version)
);

create table narrowing_confirmation (
    person_id uuid        not null references identity,
    service   text        not null,
    version   bigint      not null,
    heard_at  timestamptz not null,
    primary key (person_id, service)
);

create function services_that_miss(person uuid, narrowed_in bigint, services text[]) returns setof text
    language sql stable parallel safe
begin atomic
    select one.name
      from unnest(services) as one (name)
     where not exists (
           select from narrowing_confirmation c
            where c.person_id = services_that_miss.person and c.service = one.name and c.version >= narrowed_in)
     order by one.name;
end;

comment on column circle.narrowed_in               is 'internal: the version in which something was last taken away';
comment on column narrowing.id                     is 'internal';
comment on column narrowing.person_id              is 'personal: the record';
comment on column narrowing.version                is 'internal: of the circle';
comment on column narrowing.at                     is 'internal';
comment on column narrowing_confirmation.person_id is 'personal: the record';
comment on column narrowing_confirmation.service   is 'internal';
comment on column narrowing_confirmation.version   is 'internal: of the circle';
comment on column narrowing_confirmation.heard_at  is 'internal';
