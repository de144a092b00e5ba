package org.whatmatters.referral.held;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.contracts.subjectaccess.HeldOnPerson.Section;
import org.whatmatters.platform.web.HeldRows;

/// When workers spoke with one person or tried to, and what they wrote down.
@Repository
class MeetingHoldings {

    private final HeldRows rows;

    MeetingHoldings(JdbcClient jdbc) {
        this.rows = new HeldRows(jdbc);
    }

    Section contacts(List<UUID> ids) {
        return rows.section("Talks with you, and tries", """
                        select 'contact:' || c.id as held_key, r.host_id as held_controller, c.made_at as held_at,
                               lower(c.channel) as "How", replace(lower(c.outcome), '_', ' ') as "What came of it",
                               c.note as "Note", m.name as "Who", s.name as "Whom you told it on the phone",
                               c.note is not null as held_health, c.note is not null as held_third_party
                          from contact c
                          join referral r on r.id = c.referral_id
                          left join organisation_member m on m.organisation_id = r.host_id and m.subject = c.made_by
                          left join organisation_member s on s.organisation_id = r.host_id and s.subject = c.said_to
                         where r.person_id = any(:ids)
                         order by c.id
                        """, ids);
    }

    Section appointments(List<UUID> ids) {
        return rows.section("Appointments", """
                        select 'appointment:' || a.id as held_key, r.host_id as held_controller, a.booked_at as held_at,
                               replace(lower(a.kind), '_', ' ') as "What", replace(lower(a.company), '_', ' ') as "With whom",
                               a.starts_at as "When", a.place as "Where", a.postcode as "Postcode",
                               m.name as "Who booked it", replace(lower(a.ended_as), '_', ' ') as "What became of it",
                               replace(lower(a.absence_reason), '_', ' ') as "Why you did not come",
                               case a.asked_by when 'PERSON' then 'You' when 'US' then 'We' end as "Who asked for that",
                               a.why as "Why", next.starts_at as "Moved to", a.how_it_went as "How it went",
                               e.name as "Who said so", a.ended_at as "When they said so",
                               num_nonnulls(a.why, a.how_it_went, a.absence_reason) > 0 as held_health,
                               num_nonnulls(a.why, a.how_it_went) > 0 as held_third_party
                          from appointment a
                          join referral r on r.id = a.referral_id
                          left join appointment next on next.id = a.moved_to
                          left join organisation_member m on m.organisation_id = r.host_id and m.subject = a.booked_by
                          left join organisation_member e on e.organisation_id = r.host_id and e.subject = a.ended_by
                         where r.person_id = any(:ids)
                         order by a.id
                        """, ids);
    }

    /// What was said before of who came, and why it was wrong.
    Section putRight(List<UUID> ids) {
        return rows.section("What was put right about who came", """
                        select 'attendance-correction:' || c.id as held_key, r.host_id as held_controller,
                               c.corrected_at as held_at, a.starts_at as "Appointment",
                               replace(lower(c.was_ended_as), '_', ' ') as "What was said before",
                               replace(lower(c.was_absence_reason), '_', ' ') as "Why you did not come, as it was said before",
                               c.was_how_it_went as "How it went, as it was said before", s.name as "Who had said so",
                               c.was_said_at as "When they had said so", c.reason as "Why it was put right",
                               w.name as "Who put it right",
                               true as held_health, true as held_third_party
                          from attendance_correction c
                          join appointment a on a.id = c.appointment_id
                          join referral r on r.id = c.referral_id
                          left join organisation_member s on s.organisation_id = r.host_id and s.subject = c.was_said_by
                          left join organisation_member w on w.organisation_id = r.host_id and w.subject = c.corrected_by
                         where r.person_id = any(:ids)
                         order by c.id
                        """, ids);
    }

    /// Every version: what was put right was written about the person too.
    Section notes(List<UUID> ids) {
        return rows.section("What was written down about you", """
                        select 'note:' || v.note_id || ':' || v.number as held_key, r.host_id as held_controller,
                               v.written_at as held_at, v.words as "Note", v.number as "Version",
                               v.reason as "Why it was put right", w.name as "Who wrote it",
                               s.name as "Whom you told it on the phone",
                               v.for_referrer as "The team that asked may read it",
                               true as held_health, true as held_third_party
                          from note_version v
                          join referral r on r.id = v.referral_id
                          left join organisation_member w on w.organisation_id = r.host_id and w.subject = v.written_by
                          left join organisation_member s on s.organisation_id = r.host_id and s.subject = v.said_to
                         where r.person_id = any(:ids)
                         order by v.note_id, v.number
                        """, ids);
    }

    Section visits(List<UUID> ids) {
        return rows.section("When a worker went out to you", """
                        select 'visit:' || v.id as held_key, v.organisation_id as held_controller,
                               v.begun_at as held_at, v.begun_at as "Went out", m.name as "Who",
                               v.back_by as "Said to be back by", v.safe_at as "Known to be safe"
                          from visit v
                          join referral r on r.id = v.referral_id
                          left join organisation_member m
                            on m.organisation_id = v.organisation_id and m.subject = v.worker
                         where r.person_id = any(:ids)
                         order by v.begun_at, v.id
                        """, ids);
    }
}
