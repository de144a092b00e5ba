package org.whatmatters.notification.reminder.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.notification.reminder.Recipient;
import org.whatmatters.notification.reminder.Recipient.Group;
import org.whatmatters.notification.reminder.Recipient.Letter;
import org.whatmatters.notification.reminder.Recipient.Worker;
import org.whatmatters.notification.reminder.Reminder;
import org.whatmatters.notification.reminder.Reminder.Attempt;
import org.whatmatters.notification.reminder.Reminder.Standing;
import org.whatmatters.notification.reminder.ReminderId;
import org.whatmatters.notification.reminder.ReminderRequest;
import org.whatmatters.notification.reminder.ReminderState;
import org.whatmatters.notification.reminder.application.Reminders;

@Repository
class JdbcReminders implements Reminders {

    private final JdbcClient jdbc;

    JdbcReminders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean add(Reminder reminder) {
        return jdbc.sql("""
                        insert into reminder (id, request_id, organisation_id, worker, listing_id, email, link, kind,
                                              how_many, not_after, state, state_at, reason, look_at, attempt,
                                              attempted_at, absence_counts_from, provider_id, version)
                        values (:id, :request, :organisation, :worker, :listing, :email, :link, :kind,
                                :count, :notAfter, :state, :stateAt, :reason, :lookAt, :attempt,
                                :attemptedAt, :absenceCountsFrom, :providerId, :version)
                        on conflict (request_id) do nothing
                        """).params(columns(reminder)).update() == 1;
    }

    @Override
    public Reminder save(Reminder reminder) {
        var saved = jdbc.sql("""
                        update reminder
                           set state = :state, state_at = :stateAt, reason = :reason, look_at = :lookAt,
                               attempt = :attempt, attempted_at = :attemptedAt,
                               absence_counts_from = :absenceCountsFrom, provider_id = :providerId,
                               email = case when :isOpen then email end, link = case when :isOpen then link end,
                               version = version + 1
                         where id = :id and version = :version
                        """).params(columns(reminder)).update();
        if (saved == 0) {
            throw new IllegalStateException("reminder " + reminder.id().value() + " has been changed meanwhile");
        }
        return new Reminder(
                reminder.id(),
                reminder.request(),
                reminder.standing(),
                reminder.attempt(),
                reminder.providerId(),
                reminder.lookAt(),
                reminder.version() + 1);
    }

    @Override
    public Optional<Reminder> find(ReminderId id) {
        return jdbc.sql("select * from reminder where id = :id for update")
                .param("id", id.value())
                .query((row, _) -> reminder(row))
                .optional();
    }

    @Override
    public List<Reminder> due(Instant now, int most) {
        return jdbc.sql("""
                        select * from reminder
                         where look_at <= :now
                         order by look_at
                         limit :most
                           for update skip locked
                        """)
                .param("now", at(now))
                .param("most", most)
                .query((row, _) -> reminder(row))
                .list();
    }

    @Override
    public void forget(Instant endedBefore) {
        jdbc.sql("delete from reminder where look_at is null and state_at < :before")
                .param("before", at(endedBefore))
                .update();
    }

    private static Map<String, @Nullable Object> columns(Reminder reminder) {
        var request = reminder.request();
        var attempt = reminder.attempt();
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("id", reminder.id().value());
        columns.put("request", request.id());
        columns.putAll(recipient(request.to()));
        columns.put("isOpen", reminder.lookAt() != null);
        columns.put("kind", request.kind());
        columns.put("count", request.count());
        columns.put("notAfter", at(request.notAfter()));
        columns.put("state", reminder.state().name());
        columns.put("stateAt", at(reminder.standing().since()));
        columns.put("reason", reminder.standing().reason());
        columns.put("lookAt", reminder.lookAt() == null ? null : at(reminder.lookAt()));
        columns.put("attempt", attempt == null ? 0 : attempt.number());
        columns.put("attemptedAt", attempt == null ? null : at(attempt.at()));
        columns.put("absenceCountsFrom", attempt == null ? null : at(attempt.absenceCountsFrom()));
        columns.put("providerId", reminder.providerId());
        columns.put("version", reminder.version());
        return columns;
    }

    private static Map<String, @Nullable Object> recipient(Recipient to) {
        var columns = new HashMap<String, @Nullable Object>();
        var worker = to instanceof Worker known ? known : null;
        var group = to instanceof Group known ? known : null;
        var letter = group == null ? null : group.letter();
        columns.put("organisation", worker == null ? null : worker.organisation());
        columns.put("worker", worker == null ? null : worker.subject());
        columns.put("listing", group == null ? null : group.listing());
        columns.put("email", letter == null ? null : letter.email());
        columns.put("link", letter == null ? null : letter.link());
        return columns;
    }

    private static Recipient recipient(ResultSet row) throws SQLException {
        var listing = row.getObject("listing_id", UUID.class);
        var email = row.getString("email");
        return listing == null
                ? new Worker(uuid(row, "organisation_id"), uuid(row, "worker"))
                : new Group(listing, email == null ? null : new Letter(email, row.getString("link")));
    }

    private static Reminder reminder(ResultSet row) throws SQLException {
        var request = new ReminderRequest(
                uuid(row, "request_id"),
                recipient(row),
                row.getString("kind"),
                row.getInt("how_many"),
                instant(row, "not_after"));
        var standing = new Standing(
                ReminderState.valueOf(row.getString("state")), instant(row, "state_at"), row.getString("reason"));
        var attempt = row.getInt("attempt") == 0
                ? null
                : new Attempt(row.getInt("attempt"), instant(row, "attempted_at"), instant(row, "absence_counts_from"));
        return new Reminder(
                new ReminderId(uuid(row, "id")),
                request,
                standing,
                attempt,
                row.getObject("provider_id", UUID.class),
                row.getObject("look_at") == null ? null : instant(row, "look_at"),
                row.getLong("version"));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }
}
