-- By what a partner organisation may send and receive what is about people: the sharing agreement that the integrated care
-- board has with it, and how it stands in the Data Security and Protection Toolkit. Nothing is overwritten; what was put
-- down last counts.
create table assurance (
    organisation_id     uuid        not null references organisation,
    version             bigint      not null check (version > 0),
    agreement_reference text        check (length(agreement_reference) between 1 and 100),
    agreement_from      date,
    agreement_until     date        check (agreement_until > agreement_from),
    dspt_status         text        check (dspt_status in (
        'STANDARDS_EXCEEDED', 'STANDARDS_MET', 'APPROACHING_STANDARDS', 'STANDARDS_NOT_MET', 'NOT_PUBLISHED')),
    dspt_year           integer     check (dspt_year between 2018 and 2100),
    put_down_by         uuid        not null,
    put_down_by_name    text        not null,
    put_down_at         timestamptz not null,
    primary key (organisation_id, version),

    constraint agreement_is_whole check (num_nulls(agreement_reference, agreement_from, agreement_until) in (0, 3)),
    constraint dspt_is_whole check (num_nulls(dspt_status, dspt_year) in (0, 2))
);

create view assurance_now with (security_invoker = true) as
select distinct on (organisation_id) * from assurance order by organisation_id, version desc;

comment on column assurance.organisation_id     is 'internal';
comment on column assurance.version             is 'internal';
comment on column assurance.agreement_reference is 'internal';
comment on column assurance.agreement_from      is 'internal';
comment on column assurance.agreement_until     is 'internal: the last day, in London';
comment on column assurance.dspt_status         is 'internal';
comment on column assurance.dspt_year           is 'internal: the year in which its toolkit year ends';
comment on column assurance.put_down_by         is 'personal: subject of a member of staff';
comment on column assurance.put_down_by_name    is 'personal: name of a member of staff';
comment on column assurance.put_down_at         is 'internal';
