package org.whatmatters.directory.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.whatmatters.directory.Feeds;
import org.whatmatters.platform.testing.Api;
import org.whatmatters.platform.testing.IntegrationTest;
import org.whatmatters.platform.testing.Tokens;
import org.whatmatters.platform.web.Role;

@IntegrationTest
class WithheldDetailIT {

    private static final String DETAILS = "/api/v1/directory/withheld-details";

    private final Api api;

    WithheldDetailIT(Api api) {
        this.api = api;
    }

    @Test
    void a_mobile_number_is_public_only_while_an_editor_says_so_and_an_import_changes_nothing_about_it() {
        var choir = UUID.randomUUID();
        var source = "mobile-" + choir;
        var row = service(choir, "Ring Jo on 07700 900456.");

        var first = Feeds.importLines(api, source, row);
        var hidden = description(choir);
        var detail = waitingIn(source);
        var shown =
                editor().put(DETAILS + "/" + detail + "/showing", Map.of("because", "It is the group's own phone."));
        var again = Feeds.importLines(api, source, row);
        var open = description(choir);
        var closed = editor().delete(DETAILS + "/" + detail + "/showing");

        assertThat(first.path("flagged").asLong()).isOne();
        assertThat(first.at("/flags/0/row").asLong()).isOne();
        assertThat(first.at("/flags/0/message").asString())
                .startsWith("/description: phone number.")
                .doesNotContain("07700");
        assertThat(hidden).isEqualTo("Ring Jo on (phone number left out).");
        assertThat(shown.status()).isEqualTo(204);
        assertThat(open).isEqualTo("Ring Jo on 07700 900456.");
        assertThat(again.path("unchanged").asLong()).isOne();
        assertThat(again.path("flagged").asLong()).isZero();
        assertThat(closed.status()).isEqualTo(204);
        assertThat(description(choir)).isEqualTo(hidden);
    }

    @Test
    void one_word_counts_for_every_listing_of_a_source_and_for_no_other_source() {
        var choir = UUID.randomUUID();
        var shed = UUID.randomUUID();
        var elsewhere = UUID.randomUUID();
        Feeds.importLines(
                api, "word-" + choir, service(choir, "Ask jo@choir.example."), service(shed, "jo@choir.example"));
        Feeds.importLines(api, "word-" + elsewhere, service(elsewhere, "Ask jo@choir.example."));

        editor().put(
                        DETAILS + "/" + waitingIn("word-" + choir) + "/showing",
                        Map.of("because", "The choir's shared post box."));

        assertThat(description(choir)).isEqualTo("Ask jo@choir.example.");
        assertThat(description(shed)).isEqualTo("jo@choir.example");
        assertThat(description(elsewhere)).isEqualTo("Ask (e-mail address left out).");
    }

    @Test
    void only_a_directory_editor_reads_and_decides_and_a_reason_is_needed() {
        var unknown = DETAILS + "/" + UUID.randomUUID() + "/showing";

        assertThat(api.as(Tokens.staff(Feeds.HARROWDALE_ICB, Role.LINK_WORKER))
                        .get(DETAILS)
                        .status())
                .isEqualTo(403);
        assertThat(editor().put(unknown, Map.of("because", "It is public.")).status())
                .isEqualTo(404);
        assertThat(editor().put(unknown, Map.of("because", " ")).wrongFields()).containsExactly("/because");
    }

    private String waitingIn(String source) {
        var next = "";
        while (true) {
            var page = editor().get(DETAILS + "?limit=200" + next).json();
            for (var detail : page.path("items")) {
                if (detail.path("source").asString().equals(source)) {
                    return detail.path("id").asString();
                }
            }
            assertThat(page.has("next")).isTrue();
            next = "&after=" + page.path("next").asString();
        }
    }

    private String description(UUID id) {
        return api.get("/open-referral-uk/v3/services/" + id)
                .json()
                .path("description")
                .asString();
    }

    private Api editor() {
        return api.as(Tokens.staff(Feeds.HARROWDALE_ICB, Role.DIRECTORY_EDITOR));
    }

    private static String service(UUID id, String description) {
        return Feeds.service(id, "Choir", description, "active", "XW9 9ZZ", 54.2, -1.2);
    }
}
