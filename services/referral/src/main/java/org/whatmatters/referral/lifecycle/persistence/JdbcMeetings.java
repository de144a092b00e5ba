package org.whatmatters.referral.lifecycle.persistence;

import static java.time.ZoneOffset.UTC;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.referral.lifecycle.Appointment;
import org.whatmatters.referral.lifecycle.Appointment.Place;
import org.whatmatters.referral.lifecycle.AppointmentEnd;
import org.whatmatters.referral.lifecycle.AppointmentEnd.AbsenceReason;
import org.whatmatters.referral.lifecycle.AppointmentEnd.AskedBy;
import org.whatmatters.referral.lifecycle.AppointmentEnd.Came;
import org.whatmatters.referral.lifecycle.AppointmentEnd.Cancelled;
import org.whatmatters.referral.lifecycle.AppointmentEnd.DidNotCome;
import org.whatmatters.referral.lifecycle.AppointmentEnd.DidNotHappen;
import org.whatmatters.referral.lifecycle.AppointmentEnd.Moved;
import org.whatmatters.referral.lifecycle.Meeting;
import org.whatmatters.referral.lifecycle.ReferralId;
import org.whatmatters.referral.lifecycle.WorkerId;
import org.whatmatters.referral.lifecycle.application.Meetings;

/// What became of appointments, in PostgreSQL.
@Repository
class JdbcMeetings implements Meetings {

    private final JdbcClient jdbc;

    JdbcMeetings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Meeting> find(ReferralId id, UUID appointment) {
        return jdbc.sql("select * from appointment where id = :id and referral_id = :referral")
                .param("id", appointment)
                .param("referral", id.value())
                .query((row, _) -> new Meeting(appointment(row), end(row)))
                .optional();
    }

    @Override
    public List<Meeting> toCome(ReferralId id, Instant now) {
        return jdbc.sql("""
                        select * from appointment
                         where referral_id = :referral and ended_as is null and starts_at > :now order by starts_at, id
                        """)
                .param("referral", id.value())
                .param("now", now.atOffset(UTC))
                .query((row, _) -> new Meeting(appointment(row), end(row)))
                .list();
    }

    @Override
    public void keepEnd(Meeting ended, WorkerId by, Instant at) {
        jdbc.sql("""
                        update appointment
                           set ended_as = :endedAs, moved_to = :movedTo, asked_by = :askedBy, why = :why,
                               absence_reason = :absenceReason, how_it_went = :howItWent, ended_by = :by, ended_at = :at
                         where id = :id and ended_as is null
                        """)
                .params(columnsOf(Objects.requireNonNull(ended.end())))
                .param("by", by.value())
                .param("at", at.atOffset(UTC))
                .param("id", ended.appointment().id())
                .update();
    }

    @Override
    public void putRight(ReferralId id, Meeting right, String reason, WorkerId by, Instant at) {
        jdbc.sql("""
                        insert into attendance_correction
                            (id, referral_id, appointment_id, was_ended_as, was_absence_reason, was_how_it_went, was_said_by,
                             was_said_at, reason, corrected_by, corrected_at)
                        select :id, referral_id, id, ended_as, absence_reason, how_it_went, ended_by, ended_at, :reason, :by, :at
                          from appointment where id = :appointment
                        """)
                .param("id", UuidCreator.getTimeOrderedEpoch())
                .param("reason", reason)
                .param("by", by.value())
                .param("at", at.atOffset(UTC))
                .param("appointment", right.appointment().id())
                .update();
        jdbc.sql("""
                        update appointment
                           set ended_as = :endedAs, absence_reason = :absenceReason, how_it_went = :howItWent,
                               ended_by = :by, ended_at = :at
                         where id = :id
                        """)
                .params(columnsOf(Objects.requireNonNull(right.end())))
                .param("by", by.value())
                .param("at", at.atOffset(UTC))
                .param("id", right.appointment().id())
                .update();
        if (!(right.end() instanceof Came)) {
            jdbc.sql("delete from contact where appointment_id = :id and referral_id = :referral")
                    .param("id", right.appointment().id())
                    .param("referral", id.value())
                    .update();
        }
    }

    @Override
    public boolean haveSpoken(ReferralId id) {
        return jdbc.sql("select last_talk(:referral) is not null")
                .param("referral", id.value())
                .query(Boolean.class)
                .single();
    }

    private static Map<String, @Nullable Object> columnsOf(AppointmentEnd end) {
        var columns = new HashMap<String, @Nullable Object>();
        for (var column : new String[] {"movedTo", "askedBy", "why", "absenceReason", "howItWent"}) {
            columns.put(column, null);
        }
        switch (end) {
            case Moved moved -> {
                columns.put("endedAs", "MOVED");
                columns.put("movedTo", moved.to());
                columns.put("askedBy", moved.askedBy().name());
                columns.put("why", moved.why());
            }
            case Cancelled cancelled -> {
                columns.put("endedAs", "CANCELLED");
                columns.put("askedBy", cancelled.askedBy().name());
                columns.put("why", cancelled.why());
            }
            case Came came -> {
                columns.put("endedAs", came.late() ? "CAME_LATE" : "CAME");
                columns.put("howItWent", came.words());
            }
            case DidNotCome absent -> {
                columns.put("endedAs", "DID_NOT_COME");
                columns.put("absenceReason", absent.reason().name());
                columns.put("howItWent", absent.words());
            }
            case DidNotHappen ours -> {
                columns.put("endedAs", "DID_NOT_HAPPEN");
                columns.put("howItWent", ours.words());
            }
        }
        return columns;
    }

    private static Appointment appointment(ResultSet row) throws SQLException {
        var place = row.getString("place");
        return new Appointment(
                row.getObject("id", UUID.class),
                Appointment.Kind.valueOf(row.getString("kind")),
                Appointment.Company.valueOf(row.getString("company")),
                row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                place == null ? null : new Place(place, row.getString("postcode")),
                new WorkerId(row.getObject("booked_by", UUID.class)));
    }

    private static @Nullable AppointmentEnd end(ResultSet row) throws SQLException {
        var endedAs = row.getString("ended_as");
        if (endedAs == null) {
            return null;
        }
        var words = row.getString("how_it_went");
        return switch (endedAs) {
            case "MOVED" -> new Moved(row.getObject("moved_to", UUID.class), askedBy(row), row.getString("why"));
            case "CANCELLED" -> new Cancelled(askedBy(row), row.getString("why"));
            case "CAME" -> new Came(false, words);
            case "CAME_LATE" -> new Came(true, words);
            case "DID_NOT_COME" -> new DidNotCome(AbsenceReason.valueOf(row.getString("absence_reason")), words);
            case "DID_NOT_HAPPEN" -> new DidNotHappen(words);
            // The database keeps no other.
            default -> throw new IllegalStateException("unknown end " + endedAs);
        };
    }

    private static AskedBy askedBy(ResultSet row) throws SQLException {
        return AskedBy.valueOf(row.getString("asked_by"));
    }
}
