package org.whatmatters.person.member.application;

import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.whatmatters.person.member.Member;
import org.whatmatters.person.member.application.Accounts.Account;
import org.whatmatters.person.member.application.Accounts.Invitation;
import org.whatmatters.person.organisation.KeepOrganisation;
import org.whatmatters.person.organisation.SignInOrganisations;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.Conflict;
import org.whatmatters.platform.web.NotFound;

/// Makes a colleague a member. Who has an account already keeps it, whoever has none is given one that waits for its
/// first password.
///
/// The sign-in service comes first and our own row last: where it ends in between, the next try finds what is done
/// and does the rest.
@Service
public class InviteMember {

    private final MemberDesk desk;
    private final Accounts accounts;
    private final KeepOrganisation keepOrganisation;
    private final SignInOrganisations signIn;

    InviteMember(MemberDesk desk, Accounts accounts, KeepOrganisation keepOrganisation, SignInOrganisations signIn) {
        this.desk = desk;
        this.accounts = accounts;
        this.keepOrganisation = keepOrganisation;
        this.signIn = signIn;
    }

    public Member invite(UUID organisation, Invitation invitation, Actor.Staff actor) {
        desk.mayChange(organisation, actor);
        var roles = desk.asked(organisation, invitation.roles(), Set.of(), actor);
        var subject = accounts.withEmail(invitation.email())
                .map(account -> ofStaff(organisation, account))
                .orElseGet(() -> opened(organisation, invitation));
        accounts.join(organisation, subject);
        accounts.give(organisation, subject, roles);
        var member = accounts.member(organisation, subject).orElseThrow(NotFound::new);
        keepOrganisation.keepMember(organisation, subject, member.name(), member.roles());
        desk.changed(organisation, subject, "invite member", actor);
        return member;
    }

    /// Whoever signs in at a provider of the organisation's own gets their account from there.
    private UUID opened(UUID organisation, Invitation invitation) {
        if (keepOrganisation.hasDomainOf(organisation, invitation.email())
                && signIn.provider(organisation).isPresent()) {
            throw new Conflict(
                    "signs-in-elsewhere",
                    "Your organisation has its own sign-in. Ask your colleague to sign in here with it once. Then "
                            + "they stand in this list and you say what they may do.");
        }
        return accounts.open(invitation);
    }

    private UUID ofStaff(UUID organisation, Account account) {
        if (account.ofAPerson()) {
            throw new Conflict(
                    "address-not-usable",
                    "This e-mail address cannot be used. Ask your colleague for another one, from work.");
        }
        if (keepOrganisation.worksThere(organisation, account.subject())) {
            throw new Conflict("member-already", "Somebody with this e-mail address is a member already.");
        }
        return account.subject();
    }
}
