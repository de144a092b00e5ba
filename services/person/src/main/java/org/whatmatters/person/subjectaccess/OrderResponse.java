package org.whatmatters.person.subjectaccess;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.whatmatters.person.subjectaccess.Holding.Decision;
import org.whatmatters.person.subjectaccess.OrderState.Closed;
import org.whatmatters.person.subjectaccess.OrderState.Released;
import org.whatmatters.person.subjectaccess.Preparations.Part;
import org.whatmatters.person.subjectaccess.SafetyCheck.IdentityHow;
import org.whatmatters.person.subjectaccess.SafetyCheck.MadeToAsk;
import org.whatmatters.person.subjectaccess.SubjectAccessDesk.Opened;
import org.whatmatters.platform.web.Actor;

/// One order, as the officer sees it.
///
/// @param inYourHands whether the services are asked with the caller's token
/// @param silent services that have not answered
/// @param undecided about how many nobody has decided who must
/// @param awaitingClinician how many a clinician has yet to look at
/// @param hindrances what keeps it from going out
/// @param youProposed whether somebody else has to release it
record OrderResponse(
        UUID id,
        long version,
        String personName,
        LocalDate receivedOn,
        LocalDate dueOn,
        @Nullable String lengthenedBecause,
        @Nullable String representative,
        boolean clinicianLooks,
        String officer,
        boolean inYourHands,
        String state,
        List<Check> checks,
        List<Part> services,
        List<String> silent,
        int entries,
        long undecided,
        long awaitingClinician,
        List<Controller> controllers,
        List<Hindrance> hindrances,
        @Nullable String proposedBy,
        boolean youProposed,
        @Nullable String releasedBy,
        @Nullable Instant fetchedUntil,
        boolean yoursToFetch,
        @Nullable String closedBecause) {

    /// How it was checked who asks.
    record Check(
            IdentityHow identityHow,
            boolean spokenAlone,
            MadeToAsk madeToAsk,
            @Nullable String note,
            String by,
            Instant at) {}

    /// An organisation that answers for some of it.
    ///
    /// @param saidBy absent while it has not agreed
    record Controller(
            UUID id,
            String name,
            @Nullable String saidBy,
            @Nullable String note) {}

    static OrderResponse of(Opened opened, Map<UUID, String> names, Actor.Staff reader) {
        var order = opened.seen().order();
        var proposed = order.state().proposal().orElse(null);
        var released = order.state() instanceof Released one ? one : null;
        return new OrderResponse(
                order.id(),
                order.version(),
                opened.seen().personName(),
                order.deadline().receivedOn(),
                order.deadline().dueOn(),
                order.deadline().lengthenedBecause(),
                order.representative(),
                order.clinicianLooks(),
                order.officer().name(),
                isReader(reader, order.officer()),
                order.state().word(),
                opened.checks().stream().map(OrderResponse::check).toList(),
                opened.parts(),
                opened.parts().stream()
                        .filter(part -> part.answeredAt() == null)
                        .map(Part::service)
                        .toList(),
                opened.holdings().size(),
                count(opened, one -> one.decision() == Decision.UNDECIDED && !one.isKeptBack()),
                order.clinicianLooks() ? count(opened, one -> one.awaitsClinician() && !one.isKeptBack()) : 0,
                opened.controllers().stream()
                        .map(controller -> controller(controller, opened, names))
                        .toList(),
                opened.hindrances(),
                proposed == null ? null : proposed.by().name(),
                proposed != null && isReader(reader, proposed.by()),
                released == null ? null : released.by().name(),
                released == null ? null : released.until(),
                released != null
                        && order.emptiedAt() == null
                        && (isReader(reader, released.by())
                                || isReader(reader, released.proposed().by())),
                order.state() instanceof Closed closed ? closed.because() : null);
    }

    private static boolean isReader(Actor.Staff reader, By by) {
        return by.subject().equals(reader.subject());
    }

    private static long count(Opened opened, Predicate<Holding> which) {
        return opened.holdings().stream().filter(which).count();
    }

    private static Check check(SafetyCheck check) {
        return new Check(
                check.identityHow(),
                check.spokenAlone(),
                check.madeToAsk(),
                check.note(),
                check.by().name(),
                check.at());
    }

    private static Controller controller(UUID id, Opened opened, Map<UUID, String> names) {
        var approval = opened.approvals().stream()
                .filter(one -> one.organisationId().equals(id))
                .findFirst()
                .orElse(null);
        return new Controller(
                id,
                names.getOrDefault(id, "Name not known yet"),
                approval == null ? null : approval.saidBy(),
                approval == null ? null : approval.note());
    }
}
