-- For which need, and where, there may be enough people for a group. Counted of nobody in particular, and never below the
-- number from which a count may be shown.
create table wanted_group (
    id                uuid primary key,
    need              text not null,
    postcode_district text not null,
    since             date not null,
    unique (need, postcode_district)
);
comment on column wanted_group.id                is 'internal';
comment on column wanted_group.need              is 'internal: of nobody in particular';
comment on column wanted_group.postcode_district is 'internal: of nobody in particular';
comment on column wanted_group.since             is 'internal';

-- Community builders are reminded of it.
alter table reminded
    drop constraint reminded_step_check,
    add constraint reminded_step_check check (step in ('AUTHOR', 'LEAD', 'PROVIDER', 'TEAM', 'BUILDER'));
alter table reminder_day
    drop constraint reminder_day_kind_check,
    add constraint reminder_day_kind_check
        check (kind in ('DRAFT_WAITING', 'OFFER_WAITING', 'QUESTION_WAITING', 'GROUP_WANTED'));
