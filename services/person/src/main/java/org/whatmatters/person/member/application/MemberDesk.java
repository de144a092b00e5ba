package org.whatmatters.person.member.application;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.whatmatters.person.member.Member;
import org.whatmatters.person.organisation.KeepOrganisation;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.Audit;
import org.whatmatters.platform.web.Conflict;
import org.whatmatters.platform.web.Invalid;
import org.whatmatters.platform.web.NotFound;
import org.whatmatters.platform.web.Role;

/// The one way to the members of an organisation: an administrator comes to their own, the system's to all.
@Component
class MemberDesk {

    private final KeepOrganisation keepOrganisation;
    private final Accounts accounts;
    private final Revocations revocations;
    private final Audit audit;
    private final Clock clock;

    MemberDesk(
            KeepOrganisation keepOrganisation, Accounts accounts, Revocations revocations, Audit audit, Clock clock) {
        this.keepOrganisation = keepOrganisation;
        this.accounts = accounts;
        this.revocations = revocations;
        this.audit = audit;
        this.clock = clock;
    }

    void mayLook(UUID organisation, Actor.Staff actor) {
        if (!actor.has(Role.ICS_ADMIN) && !organisation.equals(actor.organisationId())) {
            throw new NotFound();
        }
    }

    /// Holds the organisation until the transaction ends: two administrators who take the role from each other at the
    /// same moment would leave none.
    void mayChange(UUID organisation, Actor.Staff actor) {
        mayLook(organisation, actor);
        keepOrganisation.hold(organisation);
    }

    Set<Role> givable(UUID organisation, Actor.Staff actor) {
        var roles = new HashSet<>(accounts.rolesOf(organisation));
        if (!actor.has(Role.ICS_ADMIN)) {
            roles.removeAll(Role.BEYOND_AN_ORGANISATION);
        }
        return roles;
    }

    /// Those roles, all of which the actor may give there or the member has already.
    Set<Role> asked(UUID organisation, Set<Role> roles, Set<Role> held, Actor.Staff actor) {
        var givable = givable(organisation, actor);
        givable.addAll(held);
        if (!givable.containsAll(roles)) {
            throw Invalid.field(
                    "/roles", "ROLE_BEYOND_YOURS", "Your organisation does not have all of these roles to give.");
        }
        return roles;
    }

    void refuseToLeaveNobody(UUID organisation, Member member, Actor.Staff actor) {
        var another = accounts.membersOf(organisation).stream()
                .anyMatch(one -> one.administers() && !one.subject().equals(member.subject()));
        if (member.administers() && !another && !actor.has(Role.ICS_ADMIN)) {
            throw new Conflict(
                    "last-administrator",
                    "Your organisation would have no administrator left. Make somebody else one first.");
        }
    }

    /// What the member's tokens say may not be so any more. Told last, so that no token can be younger than the
    /// change and older than what is told.
    void changed(@Nullable UUID organisation, UUID subject, String action, Actor.Staff actor) {
        audit.granted(actor, action, List.of(subject), "ADMINISTRATOR");
        revocations.revoke(subject, organisation, clock.instant());
    }
}
