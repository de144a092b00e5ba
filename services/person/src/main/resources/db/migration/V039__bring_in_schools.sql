-- A school or college that is an organisation of its own, such as an academy.
alter table organisation
    drop constraint organisation_kind_check,
    add constraint organisation_kind_check check (kind in (
        'ICB', 'GP_PRACTICE', 'PCN', 'PHARMACY', 'ACUTE', 'COMMUNITY', 'MENTAL_HEALTH', 'COUNCIL', 'FIRE', 'POLICE',
        'JOBCENTRE', 'HOUSING_ASSOCIATION', 'SCHOOL', 'VCSE', 'LINK_WORKER_HOST'));
