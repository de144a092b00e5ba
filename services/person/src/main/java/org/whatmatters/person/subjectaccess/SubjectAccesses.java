package org.whatmatters.person.subjectaccess;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.whatmatters.person.fence.PersonErrand;
import org.whatmatters.person.record.Name;
import org.whatmatters.person.record.PersonId;
import org.whatmatters.person.subjectaccess.OrderState.Assembled;
import org.whatmatters.person.subjectaccess.OrderState.Closed;
import org.whatmatters.person.subjectaccess.OrderState.Ordered;
import org.whatmatters.person.subjectaccess.OrderState.Proposed;
import org.whatmatters.person.subjectaccess.OrderState.Released;
import org.whatmatters.platform.fence.Fence;
import org.whatmatters.platform.fence.ServiceTransaction;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.PageRequest;
import org.whatmatters.platform.web.StaleVersion;

/// Orders for copies, kept in PostgreSQL.
@Repository
class SubjectAccesses {

    /// The wall: workers of the board that answers the person, and of somebody restricted those who are named.
    private static final String ORDERS = """
            select s.*, i.canonical_id, p.given_name, p.family_name
              from subject_access s
              join identity i on i.person_id = s.person_id
              join person p on p.id = i.canonical_id
             where s.board_id = :organisation and is_board(:organisation)
               and not hidden_from(i.canonical_id, :worker) and\s""";

    private final JdbcClient jdbc;
    private final Fence fence;
    private final ServiceTransaction ownTransaction;
    private final Clock clock;

    SubjectAccesses(JdbcClient jdbc, Fence fence, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.fence = fence;
        this.ownTransaction = new ServiceTransaction(transactions);
        this.clock = clock;
    }

    /// An order as a worker of the board sees it.
    record Seen(SubjectAccess order, String personName) {}

    boolean hasOneUnderWay(PersonId canonical) {
        return jdbc.sql("""
                        select exists (
                            select from subject_access s join identity i on i.person_id = s.person_id
                             where i.canonical_id = :person and s.state in ('ORDERED', 'ASSEMBLED', 'PROPOSED'))
                        """)
                .param("person", canonical.value())
                .query(Boolean.class)
                .single();
    }

    /// Every id that means the person of a record.
    List<UUID> idsOf(PersonId canonical) {
        return jdbc.sql("select person_id from identity where canonical_id = :person order by person_id")
                .param("person", canonical.value())
                .query((row, _) -> row.getObject("person_id", UUID.class))
                .list();
    }

    void add(SubjectAccess order) {
        jdbc.sql("""
                        insert into subject_access (id, version, person_id, received_on, due_on, representative,
                            clinician_looks, board_id, ordered_by, ordered_by_name, ordered_at, officer, officer_name,
                            ask_until, state)
                        values (:id, :version, :person, :receivedOn, :dueOn, :representative,
                            :clinicianLooks, :board, :orderedBy, :orderedByName, :orderedAt, :officer, :officerName,
                            :askUntil, 'ORDERED')
                        """)
                .param("id", order.id())
                .param("version", order.version())
                .param("person", order.person().value())
                .param("receivedOn", order.deadline().receivedOn())
                .param("dueOn", order.deadline().dueOn())
                .param("representative", order.representative())
                .param("clinicianLooks", order.clinicianLooks())
                .param("board", order.board())
                .param("orderedBy", order.orderedBy().subject())
                .param("orderedByName", order.orderedBy().name())
                .param("orderedAt", order.orderedAt().atOffset(ZoneOffset.UTC))
                .param("officer", order.officer().subject())
                .param("officerName", order.officer().name())
                .param("askUntil", order.askUntil().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Those under way and those that can be fetched, oldest first.
    List<Seen> list(Actor.Staff worker, PageRequest page) {
        return seen("s.emptied_at is null and s.state <> 'CLOSED'", worker, page);
    }

    /// Those of which a clinician has something to read, oldest first.
    List<Seen> awaitingClinician(Actor.Staff worker, PageRequest page) {
        return seen("""
                        s.clinician_looks and s.state in ('ORDERED', 'ASSEMBLED')
                         and exists (
                             select from subject_access_entry e
                              where e.order_id = s.id and e.health and e.harm is null and e.decision <> 'WITHHOLD')
                        """, worker, page);
    }

    private List<Seen> seen(String which, Actor.Staff worker, PageRequest page) {
        return fence.asTheServiceFor(
                PersonErrand.COPY_FOR_PERSON,
                () -> jdbc.sql(ORDERS + which + " and " + page.oldestFirst("s.id"))
                        .param("organisation", worker.organisationId())
                        .param("worker", worker.subject())
                        .param("after", page.after())
                        .query((row, _) -> seen(row))
                        .list());
    }

    Optional<Seen> find(UUID id, Actor.Staff worker) {
        return fence.asTheServiceFor(
                PersonErrand.COPY_FOR_PERSON,
                () -> jdbc.sql(ORDERS + "s.id = :id")
                        .param("organisation", worker.organisationId())
                        .param("worker", worker.subject())
                        .param("id", id)
                        .query((row, _) -> seen(row))
                        .optional());
    }

    /// Keeps what was changed, as the next version.
    ///
    /// @throws StaleVersion where somebody has changed it since it was read
    void save(SubjectAccess order) {
        var state = order.state();
        var proposed = state.proposal().orElse(null);
        var released = state instanceof Released one ? one : null;
        var closed = state instanceof Closed one ? one : null;
        var saved = jdbc.sql("""
                        update subject_access
                           set version = version + 1, due_on = :dueOn, lengthened_because = :lengthenedBecause,
                               officer = :officer, officer_name = :officerName, ask_until = :askUntil, state = :state,
                               proposed_by = :proposedBy, proposed_by_name = :proposedByName, proposed_at = :proposedAt,
                               released_by = :releasedBy, released_by_name = :releasedByName, released_at = :releasedAt,
                               closed_by = :closedBy, closed_by_name = :closedByName, closed_at = :closedAt,
                               closed_because = :closedBecause
                         where id = :id and version = :version
                        """)
                .param("dueOn", order.deadline().dueOn())
                .param("lengthenedBecause", order.deadline().lengthenedBecause())
                .param("officer", order.officer().subject())
                .param("officerName", order.officer().name())
                .param("askUntil", order.askUntil().atOffset(ZoneOffset.UTC))
                .param("state", state.word().toUpperCase(Locale.ROOT))
                .param("proposedBy", proposed == null ? null : proposed.by().subject())
                .param("proposedByName", proposed == null ? null : proposed.by().name())
                .param("proposedAt", proposed == null ? null : proposed.at().atOffset(ZoneOffset.UTC))
                .param("releasedBy", released == null ? null : released.by().subject())
                .param("releasedByName", released == null ? null : released.by().name())
                .param("releasedAt", released == null ? null : released.at().atOffset(ZoneOffset.UTC))
                .param("closedBy", closed == null ? null : closed.by().subject())
                .param("closedByName", closed == null ? null : closed.by().name())
                .param("closedAt", closed == null ? null : closed.at().atOffset(ZoneOffset.UTC))
                .param("closedBecause", closed == null ? null : closed.because())
                .param("id", order.id())
                .param("version", order.version())
                .update();
        if (saved == 0) {
            throw new StaleVersion();
        }
    }

    /// Nothing that was assembled is kept when it cannot be fetched any more.
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT15M")
    void empty() {
        ownTransaction.executeWithoutResult(_ -> emptyWhatIsOver());
    }

    private void emptyWhatIsOver() {
        jdbc.sql("""
                        with over as (
                            update subject_access
                               set emptied_at = :now
                             where emptied_at is null
                               and (state = 'CLOSED'
                                    or (released_at at time zone 'Europe/London' + :days * interval '1 day')
                                           at time zone 'Europe/London' <= :now)
                            returning id)
                        delete from subject_access_entry e using over where e.order_id = over.id
                        """)
                .param("days", OrderState.DAYS_KEPT)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Seen seen(ResultSet row) throws SQLException {
        var name = new Name(row.getString("given_name"), row.getString("family_name"));
        return new Seen(order(row), name.shown());
    }

    private static SubjectAccess order(ResultSet row) throws SQLException {
        return new SubjectAccess(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                new PersonId(row.getObject("canonical_id", UUID.class)),
                new Deadline(
                        row.getObject("received_on", LocalDate.class),
                        row.getObject("due_on", LocalDate.class),
                        row.getString("lengthened_because")),
                row.getString("representative"),
                row.getBoolean("clinician_looks"),
                row.getObject("board_id", UUID.class),
                by(row, "ordered"),
                instant(row, "ordered_at"),
                new By(row.getObject("officer", UUID.class), row.getString("officer_name")),
                instant(row, "ask_until"),
                state(row),
                instantOrNull(row, "emptied_at"));
    }

    private static OrderState state(ResultSet row) throws SQLException {
        return switch (row.getString("state")) {
            case "ORDERED" -> new Ordered();
            case "ASSEMBLED" -> new Assembled();
            case "PROPOSED" -> proposed(row);
            case "RELEASED" -> new Released(proposed(row), by(row, "released"), instant(row, "released_at"));
            default ->
                new Closed( // The column's check allows no sixth.
                        by(row, "closed"), instant(row, "closed_at"), row.getString("closed_because"));
        };
    }

    private static Proposed proposed(ResultSet row) throws SQLException {
        return new Proposed(by(row, "proposed"), instant(row, "proposed_at"));
    }

    private static By by(ResultSet row, String did) throws SQLException {
        return new By(row.getObject(did + "_by", UUID.class), row.getString(did + "_by_name"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(instantOrNull(row, column));
    }

    private static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
