-- organisation.profile.v1: when an organisation works, and after how long it acts. The same as Working.USUAL, for one that
-- put nothing down.
alter table organisation
    add hours          jsonb   not null default '{
        "MONDAY":    {"opens": "09:00", "closes": "17:00"},
        "TUESDAY":   {"opens": "09:00", "closes": "17:00"},
        "WEDNESDAY": {"opens": "09:00", "closes": "17:00"},
        "THURSDAY":  {"opens": "09:00", "closes": "17:00"},
        "FRIDAY":    {"opens": "09:00", "closes": "17:00"}}',
    add phone          text,
    add nudge_days     integer not null default 2,
    add tell_days      integer not null default 5,
    add return_days    integer not null default 10,
    add author_hours   integer not null default 4,
    add lead_hours     integer not null default 24,
    add purge_days     integer not null default 30,
    add check_in_weeks integer not null default 4;
comment on column organisation.hours          is 'internal: of each day of the week, on London''s clocks';
comment on column organisation.phone          is 'internal: of a team, for its partners';
comment on column organisation.nudge_days     is 'internal';
comment on column organisation.tell_days      is 'internal';
comment on column organisation.return_days    is 'internal';
comment on column organisation.author_hours   is 'internal';
comment on column organisation.lead_hours     is 'internal';
comment on column organisation.purge_days     is 'internal';
comment on column organisation.check_in_weeks is 'internal';

-- Whom nobody has said yes to, by when they leave hospital.
create index referral_from_hospital on referral (referrer_id, id)
    where form_id = 'hospital-discharge' and state in ('SUBMITTED', 'INFORMATION_ASKED');
