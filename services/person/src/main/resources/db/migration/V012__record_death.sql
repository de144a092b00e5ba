-- That somebody has died: said by one, confirmed by another, taken back by either. Who said what and when is in person_change.
alter table person
    add life                    text not null default 'LIVING' check (life in ('LIVING', 'REPORTED_DEAD', 'DEAD')),
    add died_on                 text check (died_on ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
    add death_reported_by       uuid,
    add death_reported_by_name  text,
    add death_confirmed_by      uuid,
    add death_confirmed_by_name text,
    add constraint death_is_said_by_two check (
        (life = 'LIVING') = (death_reported_by is null)
        and (life = 'DEAD') = (death_confirmed_by is not null)
        and death_reported_by is distinct from coalesce(death_confirmed_by, '00000000-0000-0000-0000-000000000000')
        and (life <> 'LIVING' or died_on is null));

comment on column person.life                    is 'personal';
comment on column person.died_on                 is 'personal: year, month or day';
comment on column person.death_reported_by       is 'personal: subject of a member of staff';
comment on column person.death_reported_by_name  is 'personal: name of a member of staff';
comment on column person.death_confirmed_by      is 'personal: subject of a member of staff';
comment on column person.death_confirmed_by_name is 'personal: name of a member of staff';
