-- Where a worker is reminded of what waits: only an address of which the sign-in service has made sure that it is theirs.
-- It goes when they leave.
alter table member
    add email text check (length(email) between 3 and 254),
    add constraint whoever_left_has_no_address check (email is null or roles <> '{}');
comment on column member.email is 'personal: e-mail address at work of a member of staff';

-- Whoever put something else down says so for all its workers.
alter table working add reminders_by_email boolean not null default true;
comment on column working.reminders_by_email is 'internal';
