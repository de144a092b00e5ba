-- When an organisation works, and after how long it acts. Whoever put nothing down keeps to what is usual
-- (organisation/Working).
create table working (
    organisation_id uuid    primary key references organisation,
    version         bigint  not null check (version > 0),
    phone           text    check (length(phone) between 8 and 30),
    nudge_days      integer not null check (nudge_days >= 1),
    tell_days       integer not null,
    return_days     integer not null check (return_days <= 60),
    author_hours    integer not null check (author_hours >= 1),
    lead_hours      integer not null check (lead_hours <= 720),
    purge_days      integer not null check (purge_days between 1 and 90),
    check_in_weeks  integer not null check (check_in_weeks between 1 and 26),

    constraint offer_days_follow_each_other check (nudge_days < tell_days and tell_days < return_days),
    constraint draft_hours_follow_each_other check (author_hours < lead_hours and lead_hours < purge_days * 24)
);
comment on column working.organisation_id is 'internal';
comment on column working.version         is 'internal';
comment on column working.phone           is 'internal: of a team, for its partners';
comment on column working.nudge_days      is 'internal';
comment on column working.tell_days       is 'internal';
comment on column working.return_days     is 'internal';
comment on column working.author_hours    is 'internal';
comment on column working.lead_hours      is 'internal';
comment on column working.purge_days      is 'internal';
comment on column working.check_in_weeks  is 'internal';

create table working_hours (
    organisation_id uuid not null references working,
    weekday         text not null check (weekday in (
        'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY')),
    opens           time not null,
    closes          time not null check (closes > opens),
    primary key (organisation_id, weekday)
);
comment on column working_hours.organisation_id is 'internal';
comment on column working_hours.weekday         is 'internal';
comment on column working_hours.opens           is 'internal: on London''s clocks';
comment on column working_hours.closes          is 'internal';
