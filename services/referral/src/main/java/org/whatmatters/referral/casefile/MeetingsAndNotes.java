package org.whatmatters.referral.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.referral.lifecycle.AppointmentState;

/// The appointments of a referral and what was written down about it. Ask only for one that was found as the host's
/// own.
@Repository
class MeetingsAndNotes {

    private final JdbcClient jdbc;
    private final Clock clock;

    MeetingsAndNotes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<CaseFile.Appointment> appointments(UUID referral, @Nullable UUID host) {
        var putRight = putRight(referral, host);
        return jdbc.sql("""
                        select a.*, coalesce(b.name, 'A colleague') as booker, coalesce(e.name, 'A colleague') as ender
                          from appointment a
                          left join organisation_member b on b.organisation_id = :host and b.subject = a.booked_by
                          left join organisation_member e on e.organisation_id = :host and e.subject = a.ended_by
                         where a.referral_id = :referral order by a.starts_at, a.id
                        """)
                .param("referral", referral)
                .param("host", host)
                .query((row, _) -> appointment(row, putRight))
                .list();
    }

    /// By appointment.
    private Map<UUID, List<CaseFile.PutRight>> putRight(UUID referral, @Nullable UUID host) {
        return jdbc
                .sql("""
                        select c.*, coalesce(s.name, 'A colleague') as said_by, coalesce(w.name, 'A colleague') as by
                          from attendance_correction c
                          left join organisation_member s on s.organisation_id = :host and s.subject = c.was_said_by
                          left join organisation_member w on w.organisation_id = :host and w.subject = c.corrected_by
                         where c.referral_id = :referral order by c.corrected_at desc, c.id desc
                        """)
                .param("referral", referral)
                .param("host", host)
                .query((row, _) -> new Corrected(row.getObject("appointment_id", UUID.class), putRight(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Corrected::appointment, Collectors.mapping(Corrected::putRight, Collectors.toList())));
    }

    private static CaseFile.PutRight putRight(ResultSet row) throws SQLException {
        return new CaseFile.PutRight(
                row.getString("was_ended_as"),
                row.getString("was_absence_reason"),
                row.getString("was_how_it_went"),
                row.getString("said_by"),
                StandingRow.instant(row, "was_said_at"),
                row.getString("reason"),
                row.getString("by"),
                StandingRow.instant(row, "corrected_at"));
    }

    private record Corrected(UUID appointment, CaseFile.PutRight putRight) {}

    private CaseFile.Appointment appointment(ResultSet row, Map<UUID, List<CaseFile.PutRight>> putRight)
            throws SQLException {
        var id = row.getObject("id", UUID.class);
        var startsAt = StandingRow.instant(row, "starts_at");
        return new CaseFile.Appointment(
                id,
                row.getString("kind"),
                row.getString("company"),
                startsAt,
                row.getString("place"),
                row.getString("postcode"),
                row.getString("booker"),
                StandingRow.instant(row, "booked_at"),
                AppointmentState.of(row.getString("ended_as"), startsAt, clock.instant())
                        .word(),
                end(row),
                putRight.getOrDefault(id, List.of()));
    }

    private static CaseFile.@Nullable AppointmentEnd end(ResultSet row) throws SQLException {
        var endedAs = row.getString("ended_as");
        return endedAs == null
                ? null
                : new CaseFile.AppointmentEnd(
                        endedAs,
                        row.getObject("moved_to", UUID.class),
                        row.getString("asked_by"),
                        row.getString("why"),
                        row.getString("absence_reason"),
                        row.getString("how_it_went"),
                        row.getString("ender"),
                        StandingRow.instant(row, "ended_at"));
    }

    /// The newest note first, and of each note the newest version.
    List<CaseFile.Note> notes(UUID referral, @Nullable UUID host) {
        return jdbc
                .sql("""
                        select v.*, coalesce(w.name, 'A colleague') as writer,
                               case when v.said_to is not null then coalesce(s.name, 'A colleague') end as hearer
                          from note_version v
                          left join organisation_member w on w.organisation_id = :host and w.subject = v.written_by
                          left join organisation_member s on s.organisation_id = :host and s.subject = v.said_to
                         where v.referral_id = :referral order by v.note_id desc, v.number desc
                        """)
                .param("referral", referral)
                .param("host", host)
                .query((row, _) -> new Written(row.getObject("note_id", UUID.class), version(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Written::note, LinkedHashMap::new, Collectors.mapping(Written::version, Collectors.toList())))
                .entrySet()
                .stream()
                .map(note -> new CaseFile.Note(note.getKey(), note.getValue()))
                .toList();
    }

    private static CaseFile.NoteVersion version(ResultSet row) throws SQLException {
        return new CaseFile.NoteVersion(
                row.getInt("number"),
                row.getString("words"),
                row.getString("hearer"),
                row.getBoolean("for_referrer"),
                row.getString("reason"),
                row.getString("writer"),
                StandingRow.instant(row, "written_at"));
    }

    private record Written(UUID note, CaseFile.NoteVersion version) {}
}
