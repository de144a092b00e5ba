package org.whatmatters.platform.circle;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.whatmatters.contracts.subjectaccess.HeldOnPerson;
import org.whatmatters.contracts.subjectaccess.HeldOnPerson.Section;
import org.whatmatters.platform.fence.Fence;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.Audit;
import org.whatmatters.platform.web.MayUse;
import org.whatmatters.platform.web.NotFound;
import org.whatmatters.platform.web.Role;

/// Answers the person service, which asks with the token of the officer who assembles a copy for a person. The
/// gateway leads nobody here.
///
/// Why: docs/adr/0023-subject-access-is-ordered-assembled-and-released-by-two.md.
@RestController
@MayUse(staff = Role.IG_OFFICER)
class SubjectAccessController {

    private final Holdings holdings;
    private final @Nullable Fence fence;
    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;
    private final String service;

    /// @param fence absent in a service that has none
    SubjectAccessController(
            Holdings holdings, @Nullable Fence fence, JdbcClient jdbc, Audit audit, Clock clock, String service) {
        this.holdings = holdings;
        this.fence = fence;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
        this.service = service;
    }

    /// An id that this service does not know to mean the person yet is as good as no order: nothing is left out
    /// quietly.
    @GetMapping("/internal/v1/subject-access/{orderId}")
    HeldOnPerson held(@PathVariable UUID orderId, @RequestParam List<UUID> person, Actor.Staff officer) {
        var ids = orderedPeople(orderId, officer);
        if (ids.isEmpty() || !new HashSet<>(ids).containsAll(person)) {
            throw new NotFound();
        }
        audit.granted(officer, "copy all that is held", ids, "SUBJECT_ACCESS");
        return new HeldOnPerson(
                service,
                copied(ids).stream()
                        .filter(section -> !section.entries().isEmpty())
                        .toList());
    }

    private List<Section> copied(List<UUID> ids) {
        return fence == null
                ? holdings.on(ids)
                : fence.asTheServiceFor(CircleErrand.COPY_FOR_PERSON, () -> holdings.on(ids));
    }

    private List<UUID> orderedPeople(UUID order, Actor.Staff officer) {
        return jdbc.sql("select ordered_people(:order, :officer, :now)")
                .param("order", order)
                .param("officer", officer.subject())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }
}
