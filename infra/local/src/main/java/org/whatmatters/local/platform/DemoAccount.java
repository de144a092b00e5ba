package org.whatmatters.local.platform;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Somebody who may sign in to the demo, as the demo realm says.
///
/// @param memberships none for a person
public record DemoAccount(String id, String username, String name, List<Membership> memberships) {

    public static final String PASSWORD = "what-matters";

    /// What somebody is in one organisation.
    ///
    /// @param organisationId ours, not Keycloak's
    public record Membership(String organisationId, String alias, String organisation, List<String> roles) {}

    /// Aliases.
    public List<String> organisations() {
        return memberships.stream().map(Membership::alias).toList();
    }

    public static List<DemoAccount> all(Path root) {
        var realm = new JsonMapper()
                .readTree(root.resolve("infra/keycloak/whatmatters-demo.json").toFile());
        return realm.required("users")
                .valueStream()
                .map(user -> account(user, realm.required("organizations")))
                .toList();
    }

    static DemoAccount named(String username, Path root) {
        var all = all(root);
        return all.stream()
                .filter(account -> account.username().equals(username))
                .findFirst()
                .orElseThrow(() -> new PlatformFailure("There is no demo user '%s'. There are: %s"
                        .formatted(
                                username,
                                String.join(
                                        ", ",
                                        all.stream().map(DemoAccount::username).toList()))));
    }

    private static DemoAccount account(JsonNode user, JsonNode organisations) {
        var username = user.required("username").asString();
        var memberships = new ArrayList<Membership>();
        for (var organisation : organisations) {
            for (var member : organisation.required("members")) {
                if (member.required("username").asString().equals(username)) {
                    memberships.add(membership(organisation, member));
                }
            }
        }
        var name = (user.required("firstName").asString() + " "
                        + user.path("lastName").asString(""))
                .strip();
        return new DemoAccount(user.required("id").asString(), username, name, memberships);
    }

    private static Membership membership(JsonNode organisation, JsonNode member) {
        var held =
                member.required("groups").valueStream().map(JsonNode::asString).toList();
        var roles = organisation
                .required("groups")
                .valueStream()
                .filter(group -> held.contains(group.required("id").asString()))
                .map(group -> group.required("name").asString())
                .toList();
        return new Membership(
                organisation
                        .required("attributes")
                        .required("wm_id")
                        .required(0)
                        .asString(),
                organisation.required("alias").asString(),
                organisation.required("name").asString(),
                roles);
    }
}
