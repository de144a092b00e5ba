package org.whatmatters.person.subjectaccess;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.whatmatters.person.subjectaccess.Holding.Decision;
import org.whatmatters.person.subjectaccess.SafetyCheck.MadeToAsk;

/// What keeps a copy from going out.
enum Hindrance {
    /// The person says that somebody makes them ask: first a safe talk.
    MADE_TO_ASK,
    /// Nobody has asked them alone.
    NOT_ASKED_ALONE,
    /// A service has not answered.
    SERVICE_SILENT,
    /// Where somebody else is named nobody has decided yet.
    UNDECIDED,
    /// A clinician has yet to look at records of health.
    CLINICIAN_AWAITED,
    /// An organisation that answers for some of it has not agreed yet.
    ORGANISATION_AWAITED;

    static List<Hindrance> of(
            SubjectAccess order,
            SafetyCheck lastCheck,
            boolean everyServiceAnswered,
            List<Holding> holdings,
            Set<UUID> agreed) {
        var hindrances = new ArrayList<Hindrance>();
        if (lastCheck.madeToAsk() == MadeToAsk.YES) {
            hindrances.add(MADE_TO_ASK);
        } else if (!lastCheck.isClear()) {
            hindrances.add(NOT_ASKED_ALONE);
        }
        if (!everyServiceAnswered) {
            hindrances.add(SERVICE_SILENT);
        }
        if (holdings.stream().anyMatch(one -> one.decision() == Decision.UNDECIDED && !one.isKeptBack())) {
            hindrances.add(UNDECIDED);
        }
        // Nobody has to look at what is kept back anyway.
        if (order.clinicianLooks() && holdings.stream().anyMatch(one -> one.awaitsClinician() && !one.isKeptBack())) {
            hindrances.add(CLINICIAN_AWAITED);
        }
        if (!agreed.containsAll(controllers(order, holdings))) {
            hindrances.add(ORGANISATION_AWAITED);
        }
        return hindrances;
    }

    /// The organisations beside the board that answer for some of it.
    static List<UUID> controllers(SubjectAccess order, List<Holding> holdings) {
        return holdings.stream()
                .map(Holding::controller)
                .filter(Objects::nonNull)
                .filter(controller -> !controller.equals(order.board()))
                .distinct()
                .sorted()
                .toList();
    }
}
