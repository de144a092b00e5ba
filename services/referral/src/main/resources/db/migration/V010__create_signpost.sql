-- Somebody was told where to go, and somebody found nothing suitable. Both are about no person: no id, no name, no number
-- stands here, and nothing by which it could be found out who it was. Kept to be counted.

create table signpost (
    id                uuid        primary key,
    organisation_id   uuid        not null,
    need              text        not null,
    postcode_district text,
    way               text        not null check (way in ('PRINT', 'TEXT')),
    given_at          timestamptz not null
);
create index signpost_of_organisation on signpost (organisation_id, given_at);
comment on column signpost.id                is 'internal';
comment on column signpost.organisation_id   is 'internal: which team gave it';
comment on column signpost.need              is 'internal: of nobody in particular';
comment on column signpost.postcode_district is 'internal: of nobody in particular';
comment on column signpost.way               is 'internal';
comment on column signpost.given_at          is 'internal';

create table signpost_service (
    signpost_id uuid not null references signpost,
    service_id  uuid not null,
    primary key (signpost_id, service_id)
);
comment on column signpost_service.signpost_id is 'internal';
comment on column signpost_service.service_id  is 'internal: of nobody in particular';

-- The day and not the moment, and not who said so: that would lead back to the person they were talking to.
create table unmet_need (
    id                uuid primary key,
    need              text not null,
    postcode_district text not null,
    would_have_helped text,
    logged_on         date not null
);
create index unmet_need_by_day on unmet_need (logged_on);
comment on column unmet_need.id                is 'internal';
comment on column unmet_need.need              is 'internal: of nobody in particular';
comment on column unmet_need.postcode_district is 'internal: of nobody in particular';
comment on column unmet_need.would_have_helped is 'internal: of nobody in particular';
comment on column unmet_need.logged_on         is 'internal';
