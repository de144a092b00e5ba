package org.whatmatters.person.member.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.whatmatters.person.member.Member;
import org.whatmatters.platform.web.Role;

/// The accounts of the sign-in service and what they are in which organisation. It is asked each time: nobody's
/// rights are remembered here.
///
/// Each change may be made twice; the second time it finds its work done.
public interface Accounts {

    /// The roles that an organisation has to give: its groups.
    ///
    /// @throws org.whatmatters.platform.web.NotFound for an organisation that the sign-in service does not know
    Set<Role> rolesOf(UUID organisation);

    List<Member> membersOf(UUID organisation);

    Optional<Member> member(UUID organisation, UUID subject);

    /// The e-mail addresses of those who can sign in for it, as far as it is certain that they are theirs. None
    /// where the organisation is shut out.
    Map<UUID, String> addressesIn(UUID organisation);

    /// How many organisations they speak for.
    int memberships(UUID organisation, UUID subject);

    /// An account with this e-mail address.
    Optional<Account> withEmail(String email);

    /// Opens an account that nobody can sign in with yet.
    ///
    /// @return its subject
    UUID open(Invitation invitation);

    void join(UUID organisation, UUID subject);

    void give(UUID organisation, UUID subject, Set<Role> roles);

    void remove(UUID organisation, UUID subject);

    /// Sets a password that must be changed when it is first used.
    void givePassword(UUID subject, String password);

    /// An account that is there already.
    ///
    /// @param ofAPerson whether somebody signs in with it as themselves
    record Account(UUID subject, boolean ofAPerson) {}

    /// A colleague who is to come.
    record Invitation(String givenName, String familyName, String email, Set<Role> roles) {

        public String name() {
            return givenName + " " + familyName;
        }
    }
}
