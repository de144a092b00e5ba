package org.whatmatters.person.organisation;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.Conflict;
import org.whatmatters.platform.web.Invalid;
import org.whatmatters.platform.web.NotFound;
import org.whatmatters.platform.web.Role;

/// Writes down what an organisation is and who works there, and tells the others when that differs from before.
@Service
class KeepOrganisation {

    /// Only the system's own administrators make more of their kind.
    private static final Set<String> BEYOND_AN_ORGANISATION = Set.of(Role.ICS_ADMIN.kebab(), Role.OPERATOR.kebab());

    private final Organisations organisations;
    private final OrganisationProfiles profiles;

    KeepOrganisation(Organisations organisations, OrganisationProfiles profiles) {
        this.organisations = organisations;
        this.profiles = profiles;
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

    void keep(UUID id, Organisation.Member member, Actor.Staff actor) {
        var organisation = organisations
                .hold(id)
                .filter(found -> actor.has(Role.ICS_ADMIN) || found.id().equals(actor.organisationId()))
                .orElseThrow(NotFound::new);
        if (!actor.has(Role.ICS_ADMIN) && member.roles().stream().anyMatch(BEYOND_AN_ORGANISATION::contains)) {
            throw Invalid.field(
                    "/roles", "ROLE_BEYOND_YOURS", "Only an administrator of the whole system gives these.");
        }
        if (!organisations.membersOf(id).contains(member)) {
            organisations.save(id, member);
            announce(organisation);
        }
    }

    private void announce(Organisation organisation) {
        var version = organisations.nextVersion(organisation.id());
        profiles.announce(organisation, organisations.membersOf(organisation.id()), version);
    }
}
