-- When a number is to be traced again, and which numbers the NHS replaced by which: a referral that still has the old one
-- leads to the same person.
alter table person add trace_after timestamptz;
create index person_to_trace on person (trace_after nulls first, id)
 where nhs_number_status in ('PRESENT_NOT_TRACED', 'TRACE_REQUIRED', 'TRACE_POSTPONED', 'IN_PROGRESS')
   and merged_into is null and life = 'LIVING';

create table superseded_nhs_number (
    nhs_number     text        primary key check (nhs_number ~ '^[0-9]{10}$'),
    current_number text        not null check (current_number ~ '^[0-9]{10}$' and current_number <> nhs_number),
    learned_at     timestamptz not null
);
create index superseded_by on superseded_nhs_number (current_number);

comment on column person.trace_after                    is 'internal: absent where it is not put off';
comment on column superseded_nhs_number.nhs_number      is 'personal: no longer in use';
comment on column superseded_nhs_number.current_number  is 'personal: what stands in its place';
comment on column superseded_nhs_number.learned_at      is 'internal';
