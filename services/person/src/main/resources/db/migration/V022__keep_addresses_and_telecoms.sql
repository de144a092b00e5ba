-- Every address and every number of a person, a GP practice or none, and how sure the NHS number is. The lists are read
-- and written whole with the record. What the matching compares (phone, address, postcode) stays in columns of its own,
-- written with the lists from the first of each.
alter table person
    add addresses         jsonb not null default '[]' check (jsonb_typeof(addresses) = 'array'),
    add telecoms          jsonb not null default '[]' check (jsonb_typeof(telecoms) = 'array'),
    add gp_standing       text  not null default 'NOT_ASKED'
        check (gp_standing in ('NOT_ASKED', 'REGISTERED', 'NOT_REGISTERED', 'DECLINED')),
    add gp_practice_name  text  check (length(gp_practice_name) between 1 and 140),
    add nhs_number_status text  not null default 'TRACE_REQUIRED'
        check (nhs_number_status in (
            'PRESENT_AND_VERIFIED', 'PRESENT_NOT_TRACED', 'TRACE_REQUIRED', 'NO_OR_SEVERAL_MATCHES',
            'NEEDS_TO_BE_RESOLVED', 'IN_PROGRESS', 'NOT_PRESENT_AND_NOT_REQUIRED', 'TRACE_POSTPONED'));

update person
   set addresses = jsonb_build_array(jsonb_build_object(
           'use', case when no_fixed_abode then 'CORRESPONDENCE' else 'MAIN' end,
           'lines', to_jsonb(array_remove(regexp_split_to_array(coalesce(address, ''), '\s*[\r\n]+\s*'), '')),
           'postcode', case when postcode is not null then jsonb_build_object('value', postcode) end))
 where address is not null or postcode is not null;

update person
   set telecoms = jsonb_build_array(jsonb_build_object(
           'kind', case when phone like '+447%' then 'MOBILE' else 'HOME' end, 'value', phone))
 where phone is not null;

update person set gp_standing = 'REGISTERED' where gp_practice is not null;
update person set nhs_number_status = 'PRESENT_NOT_TRACED' where nhs_number is not null;

alter table person
    alter gp_standing drop default,
    alter nhs_number_status drop default,
    add constraint phone_is_one_of_the_telecoms
        check (phone is null or telecoms @> jsonb_build_array(jsonb_build_object('value', phone))),
    add constraint practice_is_there_for_the_registered
        check ((gp_standing = 'REGISTERED') = (num_nonnulls(gp_practice, gp_practice_name) > 0)),
    add constraint number_is_there_when_its_status_says_so
        check (nhs_number is not null or nhs_number_status not in ('PRESENT_AND_VERIFIED', 'PRESENT_NOT_TRACED')),
    add constraint number_is_absent_when_its_status_says_so
        check (nhs_number is null or nhs_number_status not in ('TRACE_REQUIRED', 'NOT_PRESENT_AND_NOT_REQUIRED'));

comment on column person.phone             is 'personal: E.164, the first of the telecoms';
comment on column person.address           is 'personal: lines of the main address';
comment on column person.postcode          is 'personal: of the main address';
comment on column person.addresses         is 'special-category: may tell of homelessness';
comment on column person.telecoms          is 'personal: E.164 and e-mail addresses, the best liked first';
comment on column person.gp_standing       is 'personal';
comment on column person.gp_practice_name  is 'personal';
comment on column person.nhs_number_status is 'internal';
