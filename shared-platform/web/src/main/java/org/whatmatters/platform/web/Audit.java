package org.whatmatters.platform.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Who looked at whom or changed what about them, and on what ground. A row is written in the request's transaction, so
/// that it is committed before anything is shown or has happened.
public final class Audit {

    private final JdbcClient jdbc;

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
        jdbc.sql("""
                        insert into audit_entry (subject, organisation_id, action, basis, outcome, person_ids)
                        values (:subject, :organisation, :action, :basis, :outcome, :people)
                        """)
                .param("subject", subject)
                .param("organisation", organisation)
                .param("action", action)
                .param("basis", basis)
                .param("outcome", outcome)
                .param("people", personIds.toArray(UUID[]::new))
                .update();
    }
}
