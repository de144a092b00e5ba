package org.whatmatters.person.member.application;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.whatmatters.person.member.Member.Standing;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.Conflict;
import org.whatmatters.platform.web.NotFound;
import org.whatmatters.platform.web.Role;

/// Gives a colleague who was invited the password for their first sign-in, at which they choose their own.
///
/// Only until then, and only to whoever speaks for no other organisation, unless by an administrator of the whole
/// system: who could set any member's password could sign in as them elsewhere.
@Service
public class GivePassword {

    private final MemberDesk desk;
    private final Accounts accounts;

    GivePassword(MemberDesk desk, Accounts accounts) {
        this.desk = desk;
        this.accounts = accounts;
    }

    public void give(UUID organisation, UUID subject, String password, Actor.Staff actor) {
        desk.mayChange(organisation, actor);
        var member = accounts.member(organisation, subject).orElseThrow(NotFound::new);
        if (member.standing() != Standing.INVITED) {
            throw new Conflict(
                    "password-of-their-own",
                    "Your colleague has signed in before. They sign in with the password they know.");
        }
        if (accounts.memberships(organisation, subject) > 1 && !actor.has(Role.ICS_ADMIN)) {
            throw new Conflict(
                    "invited-elsewhere",
                    "Another organisation has invited them too. Ask the administrators of the whole system.");
        }
        accounts.givePassword(subject, password);
        desk.changed(null, subject, "give member a first password", actor);
    }
}
