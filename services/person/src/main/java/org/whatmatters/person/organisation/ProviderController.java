package org.whatmatters.person.organisation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.whatmatters.person.organisation.SignInOrganisations.NewProvider;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.Conflict;
import org.whatmatters.platform.web.FieldError;
import org.whatmatters.platform.web.Invalid;
import org.whatmatters.platform.web.MayUse;
import org.whatmatters.platform.web.NotFound;
import org.whatmatters.platform.web.Role;

/// Where the people of an organisation sign in, if it has an identity provider of its own. The sign-in service fetches
/// what the provider says of itself, so it is sent only to addresses that the operator of the installation allows.
@RestController
@RequestMapping("/api/v1/organisations/{id}/identity-provider")
@MayUse(staff = Role.ICS_ADMIN)
class ProviderController {

    private final Organisations organisations;
    private final SignInOrganisations signIn;
    private final List<URI> allowed;

    /// @param allowed scheme, host and port of each provider that may be named
    ProviderController(
            Organisations organisations,
            SignInOrganisations signIn,
            @Value("${whatmatters.identity-providers}") List<URI> allowed) {
        this.organisations = organisations;
        this.signIn = signIn;
        this.allowed = List.copyOf(allowed);
    }

    @GetMapping
    ProviderResponse read(@PathVariable UUID id) {
        return ProviderResponse.of(signIn.provider(known(id).id()));
    }

    @PutMapping
    ProviderResponse keep(
            @PathVariable UUID id, @Valid @RequestBody ProviderRequest request, Actor.Staff administrator) {
        var organisation = known(id);
        if (id.equals(administrator.organisationId())) {
            throw new Conflict(
                    "board-signs-in-here",
                    "The board keeps its own way in, so that it is never shut out by a partner.");
        }
        if (organisation.domains().isEmpty()) {
            throw new Conflict(
                    "no-domain", "Write down the organisation's e-mail domains first: they say who is sent there.");
        }
        var wrong = request.addresses().stream()
                .filter(address -> !isAllowed(address.uri()))
                .map(address -> new FieldError(
                        address.pointer(),
                        "PROVIDER_NOT_ALLOWED",
                        "This installation may not be sent there. Ask its operator to allow the address."))
                .toList();
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
        signIn.keepProvider(id, request.provider());
        return ProviderResponse.of(signIn.provider(id));
    }

    @DeleteMapping
    void remove(@PathVariable UUID id) {
        signIn.removeProvider(known(id).id());
    }

    private Organisation known(UUID id) {
        return organisations.find(id).orElseThrow(NotFound::new);
    }

    private boolean isAllowed(URI address) {
        return allowed.stream()
                .anyMatch(origin -> address.getUserInfo() == null
                        && origin.getScheme().equalsIgnoreCase(address.getScheme())
                        && origin.getHost().equalsIgnoreCase(address.getHost())
                        && port(origin) == port(address));
    }

    private static int port(URI address) {
        if (address.getPort() != -1) {
            return address.getPort();
        }
        return "https".equalsIgnoreCase(address.getScheme()) ? 443 : 80;
    }

    /// Without either where its people sign in here.
    record ProviderResponse(
            @Nullable String issuer, @Nullable String clientId) {

        static ProviderResponse of(Optional<SignInOrganisations.Provider> provider) {
            return new ProviderResponse(
                    provider.map(SignInOrganisations.Provider::issuer).orElse(null),
                    provider.map(SignInOrganisations.Provider::clientId).orElse(null));
        }
    }

    /// @param discovery where the provider describes itself, if not below its issuer
    record ProviderRequest(
            @NotNull @Size(max = 500) @Pattern(regexp = ADDRESS)
            String issuer,

            @Size(max = 500) @Pattern(regexp = ADDRESS) @Nullable
            String discovery,

            @NotBlank(message = "Enter our name there.") @Size(max = 200) @Pattern(regexp = "\\P{Cntrl}*")
            String clientId,

            @NotBlank(message = "Enter our secret there.") @Size(max = 500) @Pattern(regexp = "\\P{Cntrl}*")
            String clientSecret) {

        /// Without what a URI cannot be made of, and without user, query or fragment.
        static final String ADDRESS = "https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?(/[A-Za-z0-9._~/-]*)?";

        record Address(String pointer, URI uri) {}

        List<Address> addresses() {
            var issuerAddress = new Address("/issuer", URI.create(issuer));
            return discovery == null
                    ? List.of(issuerAddress)
                    : List.of(issuerAddress, new Address("/discovery", URI.create(discovery)));
        }

        NewProvider provider() {
            return new NewProvider(issuer, discovery, clientId.strip(), clientSecret);
        }

        @Override
        public String toString() {
            return "ProviderRequest[issuer=%s]".formatted(issuer);
        }
    }
}
