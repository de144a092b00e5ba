package org.whatmatters.person.member.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/// Keycloak's admin API for our realm: the few of its routes that we use, and of its records the few fields.
///
/// Why no library: docs/adr/0021-revocation-and-the-members-of-an-organisation.md.
interface KeycloakAdmin {

    @GetExchange("/organizations")
    List<Organisation> organisations(@RequestParam String q, @RequestParam int max);

    @PostExchange("/organizations")
    void bringIn(@RequestBody NewOrganisation organisation);

    @PutExchange("/organizations/{id}")
    void change(@PathVariable String id, @RequestBody NewOrganisation organisation);

    @GetExchange("/organizations/{organisation}")
    Organisation organisation(@PathVariable String organisation);

    @GetExchange("/organizations/{organisation}/groups")
    List<Group> groups(@PathVariable String organisation, @RequestParam int max);

    @PostExchange("/organizations/{organisation}/groups")
    void add(@PathVariable String organisation, @RequestBody NewGroup group);

    @GetExchange("/organizations/{organisation}/groups/{group}/members")
    List<User> membersOfGroup(
            @PathVariable String organisation,
            @PathVariable String group,
            @RequestParam int first,
            @RequestParam int max,
            @RequestParam boolean briefRepresentation);

    @PutExchange("/organizations/{organisation}/groups/{group}/members/{user}")
    void joinGroup(@PathVariable String organisation, @PathVariable String group, @PathVariable String user);

    @DeleteExchange("/organizations/{organisation}/groups/{group}/members/{user}")
    void leaveGroup(@PathVariable String organisation, @PathVariable String group, @PathVariable String user);

    @GetExchange("/organizations/{organisation}/members")
    List<User> members(
            @PathVariable String organisation,
            @RequestParam int first,
            @RequestParam int max,
            @RequestParam boolean briefRepresentation);

    @GetExchange("/organizations/{organisation}/members/{user}")
    User member(@PathVariable String organisation, @PathVariable String user);

    @GetExchange("/organizations/{organisation}/members/{user}/groups")
    List<Group> groupsOfMember(@PathVariable String organisation, @PathVariable String user, @RequestParam int max);

    @GetExchange("/organizations/{organisation}/members/{user}/organizations")
    List<Organisation> organisationsOfMember(@PathVariable String organisation, @PathVariable String user);

    @PostExchange(url = "/organizations/{organisation}/members", contentType = MediaType.APPLICATION_JSON_VALUE)
    void join(@PathVariable String organisation, @RequestBody String user);

    @DeleteExchange("/organizations/{organisation}/members/{user}")
    void leave(@PathVariable String organisation, @PathVariable String user);

    @GetExchange("/organizations/{organisation}/identity-providers")
    List<IdentityProvider> providersOf(@PathVariable String organisation);

    @PostExchange(
            url = "/organizations/{organisation}/identity-providers",
            contentType = MediaType.APPLICATION_JSON_VALUE)
    void link(@PathVariable String organisation, @RequestBody String alias);

    @PostExchange("/identity-provider/import-config")
    Map<String, String> described(@RequestBody Discovery discovery);

    @PostExchange("/identity-provider/instances")
    void bringIn(@RequestBody IdentityProvider provider);

    @PutExchange("/identity-provider/instances/{alias}")
    void change(@PathVariable String alias, @RequestBody IdentityProvider provider);

    @DeleteExchange("/identity-provider/instances/{alias}")
    void removeProvider(@PathVariable String alias);

    @GetExchange("/users")
    List<User> usersWithEmail(@RequestParam String email, @RequestParam boolean exact);

    @GetExchange("/users/{user}/federated-identity")
    List<FederatedIdentity> federatedIdentities(@PathVariable String user);

    @PostExchange("/users")
    ResponseEntity<Void> create(@RequestBody NewUser user);

    @PutExchange("/users/{user}/reset-password")
    void resetPassword(@PathVariable String user, @RequestBody Password password);

    @PostExchange("/clients")
    void add(@RequestBody Client client);

    @PutExchange("/clients/{id}")
    void change(@PathVariable UUID id, @RequestBody Client client);

    @DeleteExchange("/clients/{id}")
    void removeClient(@PathVariable UUID id);

    @GetExchange("/clients/{id}/service-account-user")
    User serviceAccount(@PathVariable UUID id);

    @PutExchange("/users/{user}")
    void change(@PathVariable String user, @RequestBody ServiceAccount account);

    @GetExchange("/admin-events")
    List<AdminEvent> adminEvents(
            @RequestParam List<String> resourceTypes,
            @RequestParam long dateFrom,
            @RequestParam String direction,
            @RequestParam int first,
            @RequestParam int max);

    @GetExchange("/events")
    List<UserEvent> userEvents(
            @RequestParam List<String> type,
            @RequestParam long dateFrom,
            @RequestParam String direction,
            @RequestParam int first,
            @RequestParam int max);

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Organisation(
            String id,
            String name,
            String alias,
            boolean enabled,
            @Nullable List<Domain> domains,
            @Nullable Map<String, List<String>> attributes) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NewOrganisation(
            String name,
            String alias,
            boolean enabled,
            @Nullable List<Domain> domains,
            @Nullable Map<String, List<String>> attributes) {}

    record Domain(String name, boolean verified) {}

    record NewGroup(String name) {}

    record Discovery(String providerId, String fromUrl) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record IdentityProvider(
            String alias,
            String displayName,
            String providerId,
            boolean enabled,
            boolean trustEmail,
            boolean hideOnLogin,
            Map<String, String> config) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record FederatedIdentity(String identityProvider) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Group(String id, String name) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record User(
            String id,
            String username,
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String email,
            @Nullable Boolean emailVerified,
            boolean enabled,
            @Nullable List<String> requiredActions) {}

    record NewUser(
            String username,
            String email,
            String firstName,
            String lastName,
            boolean enabled,
            List<String> requiredActions) {}

    record Password(String type, String value, boolean temporary) {}

    /// A program that gets tokens.
    ///
    /// @param defaultClientScopes what its tokens say; read when it is made
    record Client(
            String id,
            String clientId,
            String name,
            boolean publicClient,
            String clientAuthenticatorType,
            boolean standardFlowEnabled,
            boolean implicitFlowEnabled,
            boolean directAccessGrantsEnabled,
            boolean serviceAccountsEnabled,
            boolean fullScopeAllowed,
            List<String> defaultClientScopes,
            List<String> optionalClientScopes,
            Map<String, String> attributes) {}

    record ServiceAccount(String username, String firstName, boolean enabled) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record AdminEvent(
            String id,
            long time,
            String operationType,
            String resourceType,
            @Nullable String resourcePath,
            @Nullable String error) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record UserEvent(
            String id,
            long time,
            @Nullable String userId,
            @Nullable String error) {}
}
