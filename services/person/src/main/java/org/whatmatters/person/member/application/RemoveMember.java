package org.whatmatters.person.member.application;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.whatmatters.person.organisation.KeepOrganisation;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.NotFound;

/// Ends a membership. The account stays: it may speak for another organisation, or be asked back.
///
/// The sign-in service comes first: where it ends before our own transaction does, the member has lost what they were
/// to lose, [FollowSignInService] tells the doors, and the next try does the rest.
@Service
public class RemoveMember {

    private final MemberDesk desk;
    private final Accounts accounts;
    private final KeepOrganisation keepOrganisation;

    RemoveMember(MemberDesk desk, Accounts accounts, KeepOrganisation keepOrganisation) {
        this.desk = desk;
        this.accounts = accounts;
        this.keepOrganisation = keepOrganisation;
    }

    public void remove(UUID organisation, UUID subject, Actor.Staff actor) {
        desk.mayChange(organisation, actor);
        var member = accounts.member(organisation, subject);
        if (member.isEmpty() && !keepOrganisation.worksThere(organisation, subject)) {
            throw new NotFound();
        }
        member.ifPresent(one -> desk.refuseToLeaveNobody(organisation, one, actor));
        accounts.remove(organisation, subject);
        keepOrganisation.memberLeft(organisation, subject);
        desk.changed(organisation, subject, "remove member", actor);
    }
}
