package org.whatmatters.platform.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Who looked at whom or changed what about them, and on what ground. A row is written in the request's transaction, so
/// that it is committed before anything is shown or has happened.
public final class Audit {

    private static final String WRITE = """
            insert into audit_entry (subject, organisation_id, action, basis, outcome, person_ids)
            values (:subject, :organisation, :action, :basis, :outcome, :people)
            """;

    private final JdbcClient jdbc;

    private record Row(
            UUID subject,
            @Nullable UUID organisation,
            String action,
            @Nullable String basis,
            String outcome,
            List<UUID> people) {}

    /// What the current transaction has to write when it ends.
    private record KeptBack(List<Row> rows) {}

    Audit(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Writes that somebody has read or changed something about these people.
    ///
    /// @param action what was done, in the API's words and never with a value: `read referral`
    /// @param basis why the caller may: `HOST`, `SELF`
    public void granted(Actor actor, String action, Collection<UUID> personIds, String basis) {
        write(actor, action, basis, "GRANTED", personIds);
    }

    /// The same of whoever came with a capability and without signing in: who that was nobody claims to know.
    ///
    /// @param capability its id, which opens nothing
    /// @param basis the kind of capability: `OFFER_LINK`
    public void granted(UUID capability, String action, Collection<UUID> personIds, String basis) {
        write(capability, null, action, basis, "GRANTED", personIds);
    }

    /// Writes that somebody signed in, or was not let in, at a moment some seconds ago.
    ///
    /// @param personIds the record whose own account it is; none for a worker
    public void signIn(UUID subject, Collection<UUID> personIds, boolean letIn, Instant at) {
        jdbc.sql("""
                        insert into audit_entry (at, subject, action, basis, outcome, person_ids)
                        values (:at, :subject, 'sign in', 'SIGN_IN', :outcome, :people)
                        """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("subject", subject)
                .param("outcome", letIn ? "GRANTED" : "REFUSED")
                .param("people", personIds.toArray(UUID[]::new))
                .update();
    }

    void refused(Actor actor, String action) {
        write(actor, action, null, "REFUSED", List.of());
    }

    private void write(Actor actor, String action, @Nullable String basis, String outcome, Collection<UUID> personIds) {
        var organisation = actor instanceof Actor.Staff staff ? staff.organisationId() : null;
        write(actor.subject(), organisation, action, basis, outcome, personIds);
    }

    private void write(
            UUID subject,
            @Nullable UUID organisation,
            String action,
            @Nullable String basis,
            String outcome,
            Collection<UUID> personIds) {
        var row = new Row(subject, organisation, action, basis, outcome, List.copyOf(personIds));
        if (TransactionSynchronizationManager.getResource(this) instanceof KeptBack keptBack) {
            keptBack.rows().add(row);
        } else {
            write(row, WRITE);
        }
    }

    /// From now on the rows of this thread's transaction wait for its end.
    void keepBack() {
        TransactionSynchronizationManager.bindResource(this, new KeptBack(new ArrayList<>()));
    }

    /// Writes the rows that wait, and commits with the last of them in one message to PostgreSQL: neither is done
    /// without the other, and a look costs a round trip less. Where none waits the transaction goes on.
    void commitWithRows() {
        if (TransactionSynchronizationManager.getResource(this) instanceof KeptBack(var rows) && !rows.isEmpty()) {
            rows.subList(0, rows.size() - 1).forEach(row -> write(row, WRITE));
            write(rows.getLast(), WRITE + "; commit");
        }
    }

    /// Nothing waits any more: it is written, or what it tells of did not happen.
    void forget() {
        TransactionSynchronizationManager.unbindResourceIfPossible(this);
    }

    private void write(Row row, String statement) {
        jdbc.sql(statement)
                .param("subject", row.subject())
                .param("organisation", row.organisation())
                .param("action", row.action())
                .param("basis", row.basis())
                .param("outcome", row.outcome())
                .param("people", row.people().toArray(UUID[]::new))
                .update();
    }
}
