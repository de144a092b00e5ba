-- Who came was put down wrongly, and is put right with a reason. What was said before stays here for good; what counts
-- stands in the appointment (docs/adr/0036).
create table attendance_correction (
    id                 uuid        primary key,
    referral_id        uuid        not null references referral,
    appointment_id     uuid        not null references appointment,
    was_ended_as       text        not null check (was_ended_as in ('CAME', 'CAME_LATE', 'DID_NOT_COME', 'DID_NOT_HAPPEN')),
    was_absence_reason text,
    was_how_it_went    text,
    was_said_by        uuid        not null,
    was_said_at        timestamptz not null,
    reason             text        not null,
    corrected_by       uuid        not null,
    corrected_at       timestamptz not null,
    constraint what_was_said_is_whole check ((was_ended_as = 'DID_NOT_COME') = (was_absence_reason is not null))
);
create index attendance_correction_of_referral on attendance_correction (referral_id, corrected_at);
create index attendance_correction_of_appointment on attendance_correction (appointment_id);
comment on column attendance_correction.id                 is 'internal';
comment on column attendance_correction.referral_id        is 'internal';
comment on column attendance_correction.appointment_id     is 'internal';
comment on column attendance_correction.was_ended_as       is 'personal';
comment on column attendance_correction.was_absence_reason is 'special-category: may tell of an illness';
comment on column attendance_correction.was_how_it_went    is 'special-category: free text about a person';
comment on column attendance_correction.was_said_by        is 'personal: subject of a worker';
comment on column attendance_correction.was_said_at        is 'personal';
comment on column attendance_correction.reason             is 'special-category: free text about a person';
comment on column attendance_correction.corrected_by       is 'personal: subject of a worker';
comment on column attendance_correction.corrected_at       is 'personal';

create function attendance_corrections_stay() returns trigger language plpgsql as $$
begin
    raise exception 'what was said of an attendance is never changed or deleted; it is put right once more';
end $$;
create trigger attendance_corrections_stay before update or delete on attendance_correction
    for each row execute function attendance_corrections_stay();

-- What became of an appointment changes only with what was said before beside it.
create function appointment_ends_stay() returns trigger language plpgsql as $$
begin
    if old.ended_as is not null
        and (new.ended_as, new.moved_to, new.asked_by, new.why, new.absence_reason, new.how_it_went, new.ended_by, new.ended_at)
            is distinct from
           (old.ended_as, old.moved_to, old.asked_by, old.why, old.absence_reason, old.how_it_went, old.ended_by, old.ended_at)
        and not exists (select from attendance_correction c
                         where c.appointment_id = old.id and c.was_ended_as = old.ended_as
                           and c.was_said_at = old.ended_at and c.corrected_at = new.ended_at)
    then
        raise exception 'what became of an appointment is put right with a reason, and never just rewritten';
    end if;
    return new;
end $$;
create trigger appointment_ends_stay before update on appointment
    for each row execute function appointment_ends_stay();

-- The fence (V007): as the notes, the host's own.
create policy fence on attendance_correction using (
    works_for_the_service() or ground_of_caller(referral_id) = 'HOST');
alter table attendance_correction enable row level security, force row level security;

-- A talk that was put down because somebody came says no more than the attendance, and goes with it.
alter table contact add appointment_id uuid references appointment;
create index contact_of_appointment on contact (appointment_id) where appointment_id is not null;
comment on column contact.appointment_id is 'internal: where the talk was put down by itself, because the person came';
update contact c
   set appointment_id = a.id
  from appointment a
 where a.referral_id = c.referral_id and a.ended_as in ('CAME', 'CAME_LATE')
   and a.ended_by = c.made_by and a.ended_at = c.made_at and c.outcome = 'SPOKE' and c.note is null;
