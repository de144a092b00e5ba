-- Whom each key means (person.identity.v1) and who is restricted (person.access.v1), under keys that mean nothing
-- elsewhere. Both can be filled again from their topics.

create table person_alias (
    person_key     text   primary key,
    canonical_key  text   not null,
    circle_version bigint not null,
    version        bigint not null
);

create table restriction (
    person_key text    primary key,
    restricted boolean not null,
    version    bigint  not null
);

-- What is counted. Nobody is before it is known who they are, and that they are not restricted: whoever watched a figure
-- rise and fall again would see somebody who must not be seen.
create view counted_journey with (security_invoker = true) as
select j.*
  from journey j
  join person_alias a on a.person_key = j.person_key
  left join restriction r on r.person_key = a.canonical_key
 where not coalesce(r.restricted, false) and coalesce(r.version, 0) >= a.circle_version;

comment on column person_alias.person_key     is 'personal: keyed hash';
comment on column person_alias.canonical_key  is 'personal: keyed hash';
comment on column person_alias.circle_version is 'special-category: of the circle that must be known first; tells of a restriction';
comment on column person_alias.version        is 'internal';
comment on column restriction.person_key      is 'personal: keyed hash';
comment on column restriction.restricted      is 'special-category: may tell of danger';
comment on column restriction.version         is 'internal';
