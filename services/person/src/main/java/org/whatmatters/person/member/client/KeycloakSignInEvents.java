package org.whatmatters.person.member.client;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.whatmatters.person.member.SignIn;
import org.whatmatters.person.member.SignInEvent;
import org.whatmatters.person.member.application.SignInEvents;
import org.whatmatters.person.member.client.KeycloakAdmin.AdminEvent;
import org.whatmatters.person.member.client.KeycloakAdmin.UserEvent;

/// What stands in Keycloak's two logs, in our words. Keycloak says there which resource was touched and not what
/// about it, since that would be a copy of the account: whatever an administrator does to one is taken for
/// something that its tokens do not know.
@Component
class KeycloakSignInEvents implements SignInEvents {

    private static final List<String> RESOURCES = List.of(
            "USER",
            "REALM",
            "ORGANIZATION",
            "ORGANIZATION_MEMBERSHIP",
            "ORGANIZATION_GROUP",
            "ORGANIZATION_GROUP_MEMBERSHIP");

    /// What somebody does to their own account.
    private static final List<String> TYPES =
            List.of("UPDATE_PASSWORD", "UPDATE_CREDENTIAL", "REMOVE_CREDENTIAL", "DELETE_ACCOUNT");

    private static final List<String> SIGN_INS = List.of("LOGIN", "LOGIN_ERROR");

    private static final Pattern USER = Pattern.compile("users/([^/]+)(/.*)?");
    private static final Pattern ORGANISATION = Pattern.compile("organizations/([^/]+)(/.*)?");
    private static final Pattern MEMBER = Pattern.compile("organizations/([^/]+)/(?:groups/[^/]+/)?members/([^/]+)");
    private static final String EVERYBODY = "logout-all";
    private static final int AT_ONCE = 500;

    private final KeycloakAdmin keycloak;

    KeycloakSignInEvents(KeycloakAdmin keycloak) {
        this.keycloak = keycloak;
    }

    @Override
    public List<SignInEvent> since(Instant from) {
        var milliseconds = from.toEpochMilli();
        var byAdministrators =
                all(first -> keycloak.adminEvents(RESOURCES, milliseconds, "asc", first, AT_ONCE)).stream()
                        .filter(event -> event.error() == null)
                        .flatMap(this::inOurWords);
        var byThemselves = all(first -> keycloak.userEvents(TYPES, milliseconds, "asc", first, AT_ONCE)).stream()
                .filter(event -> event.error() == null)
                .flatMap(KeycloakSignInEvents::inOurWords);
        return Stream.concat(byAdministrators, byThemselves)
                .sorted(Comparator.comparing(SignInEvent::at))
                .toList();
    }

    @Override
    public List<SignIn> signInsSince(Instant from) {
        return all(first -> keycloak.userEvents(SIGN_INS, from.toEpochMilli(), "asc", first, AT_ONCE)).stream()
                .flatMap(KeycloakSignInEvents::asSignIn)
                .toList();
    }

    private static Stream<SignIn> asSignIn(UserEvent event) {
        var at = Instant.ofEpochMilli(event.time());
        var user = event.userId();
        return user == null
                ? Stream.empty()
                : idIn(user).map(subject -> new SignIn(event.id(), at, subject, event.error() == null));
    }

    private static <T> List<T> all(IntFunction<List<T>> part) {
        var all = new ArrayList<T>();
        List<T> more;
        do {
            more = part.apply(all.size());
            all.addAll(more);
        } while (more.size() == AT_ONCE);
        return all;
    }

    private Stream<SignInEvent> inOurWords(AdminEvent event) {
        var path = Optional.ofNullable(event.resourcePath()).orElse("");
        var at = Instant.ofEpochMilli(event.time());
        var takesAway = !event.operationType().equals("CREATE");
        return switch (event.resourceType()) {
            case "USER" -> ofAccount(event, path, at, takesAway);
            case "ORGANIZATION_MEMBERSHIP", "ORGANIZATION_GROUP_MEMBERSHIP" -> ofMember(event, path, at, takesAway);
            case "ORGANIZATION", "ORGANIZATION_GROUP" -> ofOrganisation(event, path, at, takesAway);
            case "REALM" ->
                path.equals(EVERYBODY) ? Stream.of(new SignInEvent(event.id(), at, null, null, true)) : Stream.empty();
            // Only those above are asked for.
            default -> Stream.empty();
        };
    }

    private static Stream<SignInEvent> ofAccount(AdminEvent event, String path, Instant at, boolean takesAway) {
        var user = USER.matcher(path);
        return takesAway && user.matches()
                ? idIn(user.group(1)).map(subject -> new SignInEvent(event.id(), at, subject, null, true))
                : Stream.empty();
    }

    private Stream<SignInEvent> ofMember(AdminEvent event, String path, Instant at, boolean takesAway) {
        var member = MEMBER.matcher(path);
        return member.matches()
                ? idIn(member.group(2))
                        .map(subject -> new SignInEvent(event.id(), at, subject, ours(member.group(1)), takesAway))
                : Stream.empty();
    }

    private Stream<SignInEvent> ofOrganisation(AdminEvent event, String path, Instant at, boolean takesAway) {
        var organisation = ORGANISATION.matcher(path);
        return takesAway && organisation.matches()
                ? Stream.of(new SignInEvent(event.id(), at, null, ours(organisation.group(1)), true))
                : Stream.empty();
    }

    /// Whoever has just done it holds tokens of the same second that are good.
    private static Stream<SignInEvent> inOurWords(UserEvent event) {
        var at = Instant.ofEpochMilli(event.time()).truncatedTo(ChronoUnit.SECONDS);
        var user = event.userId();
        return user == null
                ? Stream.empty()
                : idIn(user).map(subject -> new SignInEvent(event.id(), at, subject, null, true));
    }

    /// Our id of an organisation that Keycloak knows under its own. None where it is gone: then what was done there
    /// counts everywhere.
    private @Nullable UUID ours(String there) {
        try {
            var attributes = Optional.ofNullable(keycloak.organisation(there).attributes())
                    .orElse(Map.of());
            return attributes.getOrDefault("wm_id", List.of()).stream()
                    .flatMap(KeycloakSignInEvents::idIn)
                    .findFirst()
                    .orElse(null);
        } catch (HttpClientErrorException.NotFound _) {
            return null;
        }
    }

    private static Stream<UUID> idIn(String text) {
        try {
            return Stream.of(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            return Stream.empty();
        }
    }
}
