package org.whatmatters.person.subjectaccess;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whatmatters.contracts.subjectaccess.HeldOnPerson.Line;
import org.whatmatters.person.subjectaccess.Holding.Decision;
import org.whatmatters.person.subjectaccess.OrderState.Released;

/// What a person gets: all that is held on them, but for what is kept back. How much that is, and where, is not
/// said: it would tell that there is something.
///
/// @param from the organisation that answers
/// @param somethingIsLeftOut whether anything at all was kept back
record CopyForPerson(
        String name,
        String from,
        LocalDate receivedOn,
        Instant releasedAt,
        boolean somethingIsLeftOut,
        List<Part> parts) {

    private static final String NAMELESS = "An organisation whose name we do not know";

    /// What one service holds.
    record Part(String service, List<Section> sections) {}

    record Section(String heading, List<Entry> entries) {}

    /// One thing.
    ///
    /// @param controller the organisation that answers for it
    record Entry(String controller, @Nullable Instant at, List<Line> lines) {}

    static CopyForPerson of(
            SubjectAccess order, String name, Released released, List<Holding> holdings, Map<UUID, String> names) {
        var parts = new ArrayList<Part>();
        for (var holding : holdings) {
            var given = holding.given();
            if (given.isEmpty()) {
                continue;
            }
            var controller = holding.controller() == null ? order.board() : holding.controller();
            var section = sectionFor(holding, partFor(holding, parts));
            section.entries().add(new Entry(names.getOrDefault(controller, NAMELESS), holding.at(), given));
        }
        return new CopyForPerson(
                name,
                names.getOrDefault(order.board(), NAMELESS),
                order.deadline().receivedOn(),
                released.at(),
                holdings.stream().anyMatch(one -> one.isKeptBack() || one.decision() == Decision.REDACT),
                parts);
    }

    private static Part partFor(Holding holding, List<Part> parts) {
        if (parts.isEmpty() || !parts.getLast().service().equals(holding.service())) {
            parts.add(new Part(holding.service(), new ArrayList<>()));
        }
        return parts.getLast();
    }

    private static Section sectionFor(Holding holding, Part part) {
        var sections = part.sections();
        if (sections.isEmpty() || !sections.getLast().heading().equals(holding.section())) {
            sections.add(new Section(holding.section(), new ArrayList<>()));
        }
        return sections.getLast();
    }
}
