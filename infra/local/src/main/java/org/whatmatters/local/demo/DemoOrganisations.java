package org.whatmatters.local.demo;

import java.nio.file.Path;
import java.util.Set;
import org.whatmatters.local.platform.DemoAccount;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The partners of the demo and who works there.
final class DemoOrganisations {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String BY = "ics.admin";

    /// What is said elsewhere: in the address, or to the directory.
    private static final Set<String> NOT_IN_BODY = Set.of("id", "inDirectory");

    private final Path root;
    private final Api api;

    DemoOrganisations(Path root, Api api) {
        this.root = root;
        this.api = api;
    }

    void register() {
        for (var organisation : Demo.resource("organisations.json")) {
            register(organisation);
        }
        for (var account : DemoAccount.all(root)) {
            account.memberships().forEach(membership -> register(account, membership));
        }
        awaitHosts();
    }

    /// A platform that was filled before is told again, in case the demo has changed since.
    private void register(JsonNode organisation) {
        var id = organisation.required("id").asString();
        var path = "/api/v1/organisations/" + id;
        var key = "demo-organisation-" + id;
        var known = api.get(BY, path);
        if (known.isOk()) {
            api.change(BY, path, key, known.version(), body(organisation));
        } else {
            api.put(BY, path, key, body(organisation));
        }
    }

    private void register(DemoAccount account, DemoAccount.Membership membership) {
        var member = JSON.createObjectNode().put("name", account.name());
        membership.roles().forEach(member.putArray("roles")::add);
        var path = "/api/v1/organisations/%s/members/%s".formatted(membership.organisationId(), account.id());
        api.put(BY, path, "demo-member-%s-%s".formatted(membership.alias(), account.username()), member);
    }

    /// A referral is routed by what the referral service knows of the hosts: it must have heard of them.
    private void awaitHosts() {
        Waiting.until(
                "the referral service knows the link workers",
                () -> api.get("triager", "/api/v1/referrals/workers"),
                workers -> workers.isOk()
                        && workers.body().valueStream().map(JsonNode::toString).anyMatch(w -> w.contains("Sam Reed")));
        Waiting.until(
                "the referral service knows the community trust",
                () -> api.get("trust.triager", "/api/v1/referrals/workers"),
                workers -> workers.isOk() && !workers.body().isEmpty());
    }

    private static JsonNode body(JsonNode organisation) {
        var body = (ObjectNode) organisation.deepCopy();
        NOT_IN_BODY.forEach(body::remove);
        return body;
    }
}
