package org.whatmatters.directory.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.whatmatters.directory.Groups;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.IntegrationTest;
import tools.jackson.databind.JsonNode;

@IntegrationTest
class QualityIT {

    private final Groups groups;

    QualityIT(Api api) {
        this.groups = new Groups(api, UUID.randomUUID());
    }

    @Test
    void the_quality_of_an_organisation_and_a_place_is_counted() {
        groups.listed("Basketry", 20);
        var never = groups.listed("Baskets", null);

        var before = quality("PLACE", "XW9");
        groups.member()
                .ifMatch(groups.version(never))
                .put("/api/v1/directory/listings/" + never + "/facts", "{\"confidentialLocation\": true}");
        var after = quality("PLACE", "XW9");

        assertThat(before.path("listings").asLong()).isGreaterThanOrEqualTo(2);
        assertThat(before.path("withoutTimes").asLong())
                .isEqualTo(before.path("listings").asLong());
        assertThat(after.path("never").asLong()).isEqualTo(before.path("never").asLong() - 1);
        assertThat(quality("ORGANISATION", "Green Gate Gardens").path("assured").asLong())
                .isPositive();
        assertThat(groups.worker().get("/api/v1/directory/listings/quality").status())
                .isEqualTo(403);
    }

    private JsonNode quality(String by, String name) {
        return groups.editor()
                .get("/api/v1/directory/listings/quality?by=" + by)
                .json()
                .path("items")
                .valueStream()
                .filter(item -> item.path("name").asString("").equals(name))
                .findFirst()
                .orElseThrow();
    }
}
