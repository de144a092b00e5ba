package org.whatmatters.person.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.whatmatters.person.organisation.Assurance.PutDown;
import org.whatmatters.platform.web.Conflict;
import org.whatmatters.platform.web.ExpectedVersion;
import org.whatmatters.platform.web.Invalid;
import org.whatmatters.platform.web.NotFound;
import org.whatmatters.platform.web.Role;

/// Writes down what an organisation is and who works there, and tells the others when that differs from before.
@Service
public class KeepOrganisation {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Organisations organisations;
    private final Assurances assurances;
    private final OrganisationProfiles profiles;
    private final Clock clock;

    KeepOrganisation(Organisations organisations, Assurances assurances, OrganisationProfiles profiles, Clock clock) {
        this.organisations = organisations;
        this.assurances = assurances;
        this.profiles = profiles;
        this.clock = clock;
    }

    void keep(Organisation organisation) {
        if (organisations.hold(organisation.id()).equals(Optional.of(organisation))) {
            return;
        }
        try {
            organisations.save(organisation);
        } catch (DuplicateKeyException _) {
            throw new Conflict("organisation-known", "Another organisation has this alias or ODS code.");
        }
        announce(organisation);
    }

    /// Puts down by what it takes part from now on; whether it may refer may change with it.
    void assure(UUID id, Assurance assurance, ExpectedVersion expected, PutDown putDown) {
        var organisation = held(id);
        expected.mustBe(assurances.of(id).version());
        assurances.add(id, assurance, putDown);
        refuseGap(assurances.of(id));
        announce(organisation);
    }

    /// Only one first day is told: a partner that shares today would stop at once.
    private void refuseGap(Assurance putDown) {
        var agreement = putDown.agreement();
        var before = putDown.before();
        if (agreement != null
                && before != null
                && agreement.leavesGapAfter(before, LocalDate.now(clock.withZone(LONDON)))) {
            throw Invalid.field(
                    "/agreement/from",
                    "DATE_LEAVES_GAP",
                    "The agreement that they have now ends on %s. Begin this one by the day after, or write it down when"
                                    .formatted(before.until())
                            + " that one has ended.");
        }
    }

    /// Lets nobody else change the organisation or who works there until the transaction ends.
    public void hold(UUID id) {
        held(id);
    }

    public boolean isKnown(UUID id) {
        return organisations.isKnown(id);
    }

    public boolean worksThere(UUID id, UUID subject) {
        return workers(id).contains(subject);
    }

    public List<UUID> workers(UUID id) {
        return organisations.membersOf(id).stream()
                .filter(member -> !member.roles().isEmpty())
                .map(Organisation.Member::subject)
                .toList();
    }

    public void keepMember(UUID id, UUID subject, String name, Set<Role> roles) {
        var names = roles.stream().map(Role::kebab).sorted().toList();
        keep(id, new Organisation.Member(subject, name, names));
    }

    /// Their name stays: it stands beside what they did while they worked there.
    public void memberLeft(UUID id, UUID subject) {
        organisations.membersOf(id).stream()
                .filter(member -> member.subject().equals(subject))
                .findFirst()
                .ifPresent(member -> keep(id, new Organisation.Member(subject, member.name(), List.of())));
    }

    void keep(UUID id, Organisation.Member member) {
        var organisation = held(id);
        if (organisations.membersOf(id).stream().noneMatch(member::isSameAs)) {
            organisations.save(id, member);
            announce(organisation);
        }
    }

    private Organisation held(UUID id) {
        return organisations.hold(id).orElseThrow(NotFound::new);
    }

    private void announce(Organisation organisation) {
        var version = organisations.nextVersion(organisation.id());
        profiles.announce(
                organisation,
                assurances.of(organisation.id()).inForce(),
                organisations.membersOf(organisation.id()),
                version);
    }
}
