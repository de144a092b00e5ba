package org.whatmatters.person.restriction.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.whatmatters.person.circle.application.KeepCircle;
import org.whatmatters.person.record.PersonId;
import org.whatmatters.person.record.application.Authors;
import org.whatmatters.person.restriction.Restriction;
import org.whatmatters.person.restriction.application.Restrictions.Kept;
import org.whatmatters.person.restriction.application.Restrictions.Named;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.Audit;
import org.whatmatters.platform.web.ExpectedVersion;
import org.whatmatters.platform.web.Invalid;
import org.whatmatters.platform.web.NotFound;
import org.whatmatters.platform.web.PageRequest;

/// The information governance officer of the integrated care board keeps the restrictions: sees all of them, names
/// who may see the person, says when to look again, and lifts them.
@Service
public class KeepRestrictions {

    private static final String BASIS = "IG_OFFICER";

    private final Restrictions restrictions;
    private final KeepCircle keepCircle;
    private final Audit audit;
    private final Clock clock;

    KeepRestrictions(Restrictions restrictions, KeepCircle keepCircle, Audit audit, Clock clock) {
        this.restrictions = restrictions;
        this.keepCircle = keepCircle;
        this.audit = audit;
        this.clock = clock;
    }

    public List<Kept> list(Actor.Staff officer, PageRequest page) {
        var kept = restrictions.list(officer.organisationId(), page);
        audit.granted(
                officer,
                "list restrictions",
                kept.stream().map(one -> one.restriction().person().value()).toList(),
                BASIS);
        return kept;
    }

    /// A restriction with the workers, and the helpers, who could be named for it.
    public record Opened(Kept kept, List<Named> nameable, List<Named> helpers) {}

    public Opened read(PersonId id, Actor.Staff officer) {
        var kept = restrictions.kept(officer.organisationId(), id).orElseThrow(NotFound::new);
        var person = kept.restriction().person();
        audit.granted(officer, "read restriction", List.of(person.value()), BASIS);
        var now = clock.instant();
        return new Opened(kept, restrictions.nameable(person, now), restrictions.helpers(person, now));
    }

    /// Names a worker, or a helper: somebody's only helper need not be shut out where they are no danger.
    public void name(PersonId id, ExpectedVersion expected, UUID subject, Actor.Staff officer) {
        var action = "name " + kindOf(id, subject, officer) + " for restricted person";
        change(id, expected, action, officer, restriction -> {
            var now = clock.instant();
            if (Stream.of(
                            restrictions.nameable(restriction.person(), now),
                            restrictions.helpers(restriction.person(), now))
                    .flatMap(List::stream)
                    .noneMatch(one -> one.subject().equals(subject))) {
                throw Invalid.field(
                        "/subject",
                        "WORKS_NOT_WITH_THEM",
                        "They do not help this person, and no organisation of theirs works with them.");
            }
            restrictions.name(restriction, subject, officer.subject(), now);
        });
    }

    public void unname(PersonId id, ExpectedVersion expected, UUID subject, Actor.Staff officer) {
        var action = "unname " + kindOf(id, subject, officer) + " for restricted person";
        change(
                id,
                expected,
                action,
                officer,
                restriction -> restrictions.unname(restriction, subject, officer.subject(), clock.instant()));
    }

    /// For the audit, which the person reads.
    private String kindOf(PersonId id, UUID subject, Actor.Staff officer) {
        var person = restrictions
                .kept(officer.organisationId(), id)
                .orElseThrow(NotFound::new)
                .restriction()
                .person();
        var helps = restrictions.helpers(person, clock.instant()).stream()
                .anyMatch(one -> one.subject().equals(subject));
        return helps ? "helper" : "worker";
    }

    public void lift(PersonId id, ExpectedVersion expected, String because, Actor.Staff officer) {
        change(
                id,
                expected,
                "lift restriction",
                officer,
                restriction -> restrictions.lift(restriction, Authors.of(officer), clock.instant(), because));
    }

    public void reviewOn(PersonId id, ExpectedVersion expected, LocalDate day, Actor.Staff officer) {
        change(id, expected, "review restriction", officer, restriction -> restrictions.reviewOn(restriction, day));
    }

    private void change(
            PersonId id, ExpectedVersion expected, String action, Actor.Staff officer, Consumer<Restriction> change) {
        var person = restrictions
                .kept(officer.organisationId(), id)
                .orElseThrow(NotFound::new)
                .restriction()
                .person();
        var restriction = restrictions.hold(person).orElseThrow(NotFound::new);
        expected.mustBe(restriction.version());
        change.accept(restriction);
        restrictions.advance(restriction);
        audit.granted(officer, action, List.of(person.value()), BASIS);
        keepCircle.restrictionChanged(person);
    }
}
