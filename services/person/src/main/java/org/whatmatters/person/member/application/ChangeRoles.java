package org.whatmatters.person.member.application;

import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.whatmatters.person.member.Member;
import org.whatmatters.person.organisation.KeepOrganisation;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.NotFound;
import org.whatmatters.platform.web.Role;

/// Says what a member may do in the organisation.
@Service
public class ChangeRoles {

    private final MemberDesk desk;
    private final Accounts accounts;
    private final KeepOrganisation keepOrganisation;

    ChangeRoles(MemberDesk desk, Accounts accounts, KeepOrganisation keepOrganisation) {
        this.desk = desk;
        this.accounts = accounts;
        this.keepOrganisation = keepOrganisation;
    }

    public Member change(UUID organisation, UUID subject, Set<Role> asked, Actor.Staff actor) {
        desk.mayChange(organisation, actor);
        var member = accounts.member(organisation, subject).orElseThrow(NotFound::new);
        var roles = desk.asked(organisation, asked, member.roles(), actor);
        if (!roles.contains(Role.ORG_ADMIN)) {
            desk.refuseToLeaveNobody(organisation, member, actor);
        }
        accounts.give(organisation, subject, roles);
        keepOrganisation.keepMember(organisation, subject, member.name(), roles);
        desk.changed(organisation, subject, "change roles of member", actor);
        return new Member(subject, member.name(), member.email(), roles, member.standing());
    }
}
