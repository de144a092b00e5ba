-- An editor's word is given on what they saw, and "leave it out" is a word too: it takes a detail from the list of
-- those that wait.
alter table personal_detail add column version bigint not null default 1;
comment on column personal_detail.version is 'internal';

drop index personal_detail_waiting;
create index personal_detail_waiting on personal_detail (id) where decided_at is null;

-- What a service asks of whoever refers to it, and for how long it helps.
alter table platform_fact
    add column consent_text       text,
    add column contacts_limit     integer check (contacts_limit between 1 and 365),
    add column gender_restriction text check (gender_restriction in ('WOMEN_ONLY', 'MEN_ONLY'));

comment on column platform_fact.consent_text       is 'internal: what somebody is asked to agree to before they are referred';
comment on column platform_fact.contacts_limit     is 'internal';
comment on column platform_fact.gender_restriction is 'internal';
