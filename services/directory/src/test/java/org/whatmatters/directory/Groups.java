package org.whatmatters.directory;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.Tokens;
import org.whatmatters.platform.web.Role;

/// Groups whose listings a feed brought, each run by one partner organisation of the platform.
public record Groups(Api api, UUID provider) {

    public static final UUID COUNCIL = UUID.fromString("019a0000-0000-7000-8000-000000000006");

    /// A group that a feed lists.
    ///
    /// @param assuredDaysAgo by its feed's own account; null where the feed says none
    public UUID listed(String name, @Nullable Integer assuredDaysAgo) {
        var id = UUID.randomUUID();
        var row = Feeds.service(id, name, "Every week.", "active", "XW9 9ZZ", 54.2, -1.2);
        take(id, assuredDaysAgo == null ? row : Feeds.assured(row, assuredDaysAgo));
        return id;
    }

    public void take(UUID id, String row) {
        Feeds.importLines(api, "groups-" + id, row);
        editor().put(
                        "/api/v1/directory/organisations/" + Feeds.organisationOf(id) + "/platform-organisation",
                        "{\"organisationId\": \"" + provider + "\"}");
    }

    public String version(UUID listing) {
        return worker().get("/api/v1/directory/services/" + listing).version();
    }

    public Api worker() {
        return api.as(Tokens.staff(UUID.randomUUID(), Role.LINK_WORKER));
    }

    public Api editor() {
        return api.as(Tokens.staff(Feeds.HARROWDALE_ICB, Role.DIRECTORY_EDITOR));
    }

    public Api assurer() {
        return api.as(Tokens.staff(COUNCIL, Role.DIRECTORY_ASSURER));
    }

    public Api member() {
        return api.as(Tokens.staff(provider, Role.PROVIDER_WORKER));
    }
}
