package org.whatmatters.person.organisation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whatmatters.platform.web.Role;

/// The organisations as the sign-in service knows them: who belongs to one by their e-mail address, which roles it
/// gives, and where its people sign in.
///
/// Each change may be made twice; the second time it finds its work done.
public interface SignInOrganisations {

    /// Brings the organisation in, or into step. Roles are added, never taken away.
    ///
    /// @throws org.whatmatters.platform.web.Conflict where another has its alias, name or one of its domains,
    ///     or where it had another alias before
    void keep(Known organisation, Set<Role> roles);

    /// Whether its people may sign in for it.
    void letIn(UUID organisation, boolean open);

    /// Where its people sign in, where that is not here.
    Optional<Provider> provider(UUID organisation);

    /// Sends its people there from now on.
    ///
    /// @throws org.whatmatters.platform.web.Invalid where nothing at that address says it is that provider
    /// @throws org.whatmatters.platform.web.NotFound for an organisation that the sign-in service does not know
    void keepProvider(UUID organisation, NewProvider provider);

    /// Its people sign in here again. Accounts that came from there stay, and nobody can use them until they are given
    /// a password.
    void removeProvider(UUID organisation);

    /// What the sign-in service is to know of it.
    record Known(UUID id, String alias, String name, List<String> domains) {}

    /// An organisation's own identity provider, by OpenID Connect.
    ///
    /// @param issuer its address, as its tokens say it
    /// @param clientId as what the sign-in service is known there
    record Provider(String issuer, String clientId) {}

    /// The same, as somebody brings it.
    ///
    /// @param discovery where it describes itself, if not below its issuer
    record NewProvider(String issuer, @Nullable String discovery, String clientId, String clientSecret) {

        @Override
        public String toString() {
            return "NewProvider[issuer=%s]".formatted(issuer);
        }
    }
}
