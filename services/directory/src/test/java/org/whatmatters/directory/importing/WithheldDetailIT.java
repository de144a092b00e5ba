package org.whatmatters.directory.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.whatmatters.directory.Feeds;
import org.whatmatters.platform.testing.Answer;
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
        var shown = show(detail, "It is the group's own phone.");
        var again = Feeds.importLines(api, source, row);
        var open = description(choir);
        var closed = leaveOut(detail);

        var flags = "/api/v1/directory/imports/" + first.path("id").asString() + "/flags";
        assertThat(editor().get(flags).json().at("/items/0/row").asLong()).isOne();
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

        show(waitingIn("word-" + choir), "The choir's shared post box.");

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
        assertThat(editor().ifMatch("\"1\"")
                        .put(unknown, Map.of("because", "It is public."))
                        .status())
                .isEqualTo(404);
        assertThat(editor().ifMatch("\"1\"")
                        .put(unknown, Map.of("because", " "))
                        .wrongFields())
                .containsExactly("/because");
    }

    @Test
    void an_editor_reads_where_it_stands_and_the_words_around_it() {
        var choir = UUID.randomUUID();
        var source = "around-" + choir;
        Feeds.importLines(api, source, service(choir, "Sing with us. Ring Jo, 07700 900458, after six."));

        var detail = editor().get(DETAILS + "/" + waitingIn(source)).json();

        assertThat(detail.path("value").asString()).isEqualTo("07700900458");
        assertThat(detail.path("state").asString()).isEqualTo("WAITING");
        assertThat(detail.path("services").asLong()).isOne();
        assertThat(detail.at("/found/serviceId").asString()).isEqualTo(choir.toString());
        assertThat(detail.at("/found/serviceName").asString()).isEqualTo("Choir");
        assertThat(detail.at("/found/field").asString()).isEqualTo("/description");
        assertThat(detail.at("/found/words").asString()).isEqualTo("Sing with us. Ring Jo, 07700 900458, after six.");
    }

    @Test
    void what_is_left_out_for_good_waits_no_more_and_can_still_be_shown() {
        var choir = UUID.randomUUID();
        var source = "left-" + choir;
        Feeds.importLines(api, source, service(choir, "Ring Jo on 07700 900459."));
        var detail = waitingIn(source);

        var leftOut = leaveOut(detail);

        assertThat(leftOut.status()).isEqualTo(204);
        assertThat(idsIn(source, "WAITING")).isEmpty();
        assertThat(idsIn(source, "LEFT_OUT")).containsExactly(detail);
        assertThat(description(choir)).isEqualTo("Ring Jo on (phone number left out).");

        show(detail, "It is the group's own phone.");

        assertThat(idsIn(source, "SHOWN")).containsExactly(detail);
        assertThat(description(choir)).isEqualTo("Ring Jo on 07700 900459.");
    }

    @Test
    void a_word_is_given_on_what_was_read_and_not_on_what_another_editor_has_decided_since() {
        var choir = UUID.randomUUID();
        var source = "late-" + choir;
        Feeds.importLines(api, source, service(choir, "Ring Jo on 07700 900460."));
        var showing = DETAILS + "/" + waitingIn(source) + "/showing";
        var said = Map.of("because", "It is the group's own phone.");

        assertThat(editor().put(showing, said).status()).isEqualTo(428);
        assertThat(editor().ifMatch("\"1\"").delete(showing).status()).isEqualTo(204);
        assertThat(editor().ifMatch("\"1\"").put(showing, said).status()).isEqualTo(412);
        assertThat(description(choir)).isEqualTo("Ring Jo on (phone number left out).");
    }

    @Test
    void a_source_that_nobody_could_name_has_no_list() {
        assertThat(editor().get(DETAILS + "?source=No%20Name").status()).isEqualTo(404);
    }

    private Answer show(String detail, String because) {
        return asRead(detail).put(DETAILS + "/" + detail + "/showing", Map.of("because", because));
    }

    private Answer leaveOut(String detail) {
        return asRead(detail).delete(DETAILS + "/" + detail + "/showing");
    }

    private Api asRead(String detail) {
        var version =
                editor().get(DETAILS + "/" + detail).json().path("version").asLong();
        return editor().ifMatch("\"" + version + "\"");
    }

    private String waitingIn(String source) {
        var waiting = idsIn(source, "WAITING");
        assertThat(waiting).hasSize(1);
        return waiting.getFirst();
    }

    private List<String> idsIn(String source, String state) {
        var page = editor().get(DETAILS + "?state=" + state + "&source=" + source);
        return page.json()
                .path("items")
                .valueStream()
                .map(detail -> detail.path("id").asString())
                .toList();
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
