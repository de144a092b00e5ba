package org.whatmatters.person.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.whatmatters.person.organisation.Assurance.PutDown;
import org.whatmatters.person.organisation.Assurance.WorkDecision;
import org.whatmatters.platform.web.Conflict;
import org.whatmatters.platform.web.ExpectedVersion;
import org.whatmatters.platform.web.FieldError;
import org.whatmatters.platform.web.Invalid;
import org.whatmatters.platform.web.NotFound;
import org.whatmatters.platform.web.Role;
import org.whatmatters.platform.web.StaleVersion;
import org.whatmatters.platform.web.VersionMissing;

/// Writes down what an organisation is and who works there, and tells the others when that differs from before.
@Service
public class KeepOrganisation {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Organisations organisations;
    private final Assurances assurances;
    private final SignInOrganisations signIn;
    private final OrganisationProfiles profiles;
    private final Clock clock;

    KeepOrganisation(
            Organisations organisations,
            Assurances assurances,
            SignInOrganisations signIn,
            OrganisationProfiles profiles,
            Clock clock) {
        this.organisations = organisations;
        this.assurances = assurances;
        this.signIn = signIn;
        this.profiles = profiles;
        this.clock = clock;
    }

    /// The sign-in service comes first and our own row last: where it ends in between, the next try finds what is done
    /// and does the rest.
    ///
    /// @param roles that it gives its people from now on, beside those it gives already
    /// @param expected what the board saw; may be absent where the organisation is new or nothing is said otherwise
    void keep(Organisation organisation, Set<Role> roles, @Nullable ExpectedVersion expected) {
        var known = organisations.hold(organisation.id());
        var isKnownSo = known.equals(Optional.of(organisation));
        if (isKnownSo && roles.isEmpty()) {
            return;
        }
        var seen = organisations.detailsVersion(organisation.id());
        if (!isKnownSo) {
            mustBeSeen(seen, expected);
        }
        refuse(wrong(organisation, roles));
        signIn.keep(
                new SignInOrganisations.Known(
                        organisation.id(), organisation.alias(), organisation.name(), organisation.domains()),
                roles);
        if (isKnownSo) {
            return;
        }
        try {
            if (!organisations.save(organisation, seen)) {
                throw new StaleVersion();
            }
        } catch (DuplicateKeyException _) {
            throw new Conflict(
                    "organisation-known", "Another organisation has this alias, ODS code or charity number.");
        }
        announce(organisation);
    }

    private static void mustBeSeen(long version, @Nullable ExpectedVersion expected) {
        if (expected != null) {
            expected.mustBe(version);
        } else if (version != 0) {
            throw new VersionMissing();
        }
    }

    private List<FieldError> wrong(Organisation organisation, Set<Role> roles) {
        var wrong = new ArrayList<FieldError>();
        var parent = organisation.parent();
        if (parent != null && !organisations.isKnown(parent)) {
            wrong.add(new FieldError("/parentId", "UNKNOWN_ORGANISATION", "We do not know this organisation."));
        } else if (parent != null && organisations.isWithin(parent, organisation.id())) {
            wrong.add(new FieldError(
                    "/parentId", "PART_OF_ITSELF", "An organisation is no part of itself, or of a part of itself."));
        }
        if (organisations.haveOthers(organisation.id(), organisation.domains())) {
            wrong.add(new FieldError("/domains", "DOMAIN_KNOWN", "Another organisation has one of these domains."));
        }
        var host = organisation.host();
        if (host != null) {
            wrong.addAll(wrong(organisation, host));
        }
        if (organisation.kind() != Organisation.Kind.ICB && !Collections.disjoint(roles, Role.BEYOND_AN_ORGANISATION)) {
            wrong.add(new FieldError("/roles", "ROLE_OF_THE_BOARD", "Only the integrated care board has these roles."));
        }
        return wrong;
    }

    private List<FieldError> wrong(Organisation organisation, Organisation.Host host) {
        var wrong = new ArrayList<FieldError>();
        if (!organisations.areNetworks(host.networks())) {
            wrong.add(new FieldError("/host/networks", "UNKNOWN_NETWORK", "We do not know one of these networks."));
        }
        wrong.addAll(
                Places.claimedTwice(organisation.name(), host, organisations.hostsBeside(organisation.id(), host)));
        return wrong;
    }

    private static void refuse(List<FieldError> wrong) {
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
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

    /// Puts down until when a partner whose agreement has ended goes on with the work it began.
    void decide(UUID id, WorkDecision decision, PutDown putDown) {
        held(id);
        var today = LocalDate.now(clock.withZone(LONDON));
        var inForce = assurances.of(id).inForce();
        if (inForce == null || !today.isAfter(inForce.until())) {
            throw new Conflict(
                    "agreement-not-ended", "Its sharing agreement has not ended: there is nothing to decide.");
        }
        if (!decision.until().isAfter(today)) {
            throw Invalid.field("/until", "DATE_MUST_BE_IN_THE_FUTURE", "Give a day after today.");
        }
        assurances.add(id, decision, putDown);
    }

    public List<UUID> partners() {
        return assurances.partners();
    }

    /// Shuts its people out once the work that goes on has come to its end, and lets them in again.
    ///
    /// @return whether they are shut out from now on
    public boolean putDoorRight(UUID id) {
        held(id);
        var assurance = assurances.of(id);
        var now = clock.instant();
        var toBeShutOut = assurance.isToBeShutOut(LocalDate.ofInstant(now, LONDON));
        if (toBeShutOut == assurance.shutOut()) {
            return false;
        }
        signIn.letIn(id, !toBeShutOut);
        assurances.shutOut(id, toBeShutOut ? now : null);
        return toBeShutOut;
    }

    /// Lets nobody else change the organisation or who works there until the transaction ends.
    public void hold(UUID id) {
        held(id);
    }

    /// Tells the others how it is now.
    void tell(UUID id) {
        announce(held(id));
    }

    /// For what only the integrated care board does, whatever roles another organisation gives.
    ///
    /// @throws NotFound where it is not the board
    public void mustBeBoard(UUID id) {
        if (!organisations.isBoard(id)) {
            throw new NotFound();
        }
    }

    public boolean isKnown(UUID id) {
        return organisations.isKnown(id);
    }

    public boolean hasDomainOf(UUID id, String email) {
        var domain = email.substring(email.lastIndexOf('@') + 1);
        return organisations.find(id).stream()
                .anyMatch(organisation -> organisation.domains().contains(domain));
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

    /// Where each worker is written to from now on; whoever is not named, nowhere.
    public void keepAddresses(UUID id, Map<UUID, String> addresses) {
        var organisation = held(id);
        if (organisations.saveAddresses(id, addresses)) {
            announce(organisation);
        }
    }

    public List<UUID> all() {
        return organisations.all();
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
