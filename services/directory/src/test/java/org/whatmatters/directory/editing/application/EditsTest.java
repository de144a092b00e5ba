package org.whatmatters.directory.editing.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.whatmatters.directory.editing.EditedField.COST;
import static org.whatmatters.directory.editing.EditedField.DESCRIPTION;
import static org.whatmatters.directory.editing.EditedField.NAME;
import static org.whatmatters.directory.editing.EditedField.PHONE;
import static org.whatmatters.directory.editing.EditedField.WEBSITE;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.whatmatters.directory.editing.EditedField;
import org.whatmatters.directory.editing.Edits;
import org.whatmatters.directory.editing.LocalEdit;
import org.whatmatters.directory.editing.Said;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class EditsTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final LocalEdit.Source EDITOR = new LocalEdit.Source(
            UUID.fromString("019a0000-0000-7000-8000-000000000001"),
            UUID.fromString("019a0000-0000-7000-8000-0000000000ed"),
            Instant.parse("2026-11-30T09:00:00Z"),
            "The group told us by phone.");
    private static final Said CHOIR =
            new Said(Map.of(NAME, "Choir", DESCRIPTION, "Sing.", PHONE, "01632 960100", COST, "£2"));

    /// What happens to a listing, one after the other.
    sealed interface Act {

        record FeedSays(Said said) implements Act {}

        record EditorSays(Said said) implements Act {}

        record TakeBack(EditedField field) implements Act {}

        record Keep(EditedField field) implements Act {}
    }

    @Property
    void what_is_published_is_the_feeds_last_document_under_what_was_put_right(@ForAll("acts") List<Act> acts) {
        var feed = document(CHOIR);
        var edits = Edits.NONE;
        var put = new HashMap<EditedField, @Nullable String>();
        var seen = new HashMap<EditedField, @Nullable String>();
        for (var act : acts) {
            switch (act) {
                case Act.FeedSays(var said) -> {
                    feed = document(said);
                    edits = edits.follow(feed.said());
                }
                case Act.EditorSays(var said) -> {
                    var before = feed.under(edits).said();
                    edits = edits.putRight(said, feed.said(), EDITOR);
                    for (var field : EditedField.values()) {
                        if (!Objects.equals(said.of(field), before.of(field))) {
                            put.put(field, said.of(field));
                            seen.put(field, feed.said().of(field));
                        }
                        if (Objects.equals(said.of(field), feed.said().of(field))
                                && !Objects.equals(said.of(field), before.of(field))) {
                            put.remove(field);
                        }
                    }
                }
                case Act.TakeBack(var field) -> {
                    edits = edits.takeBack(field);
                    put.remove(field);
                }
                case Act.Keep(var field) -> {
                    edits = edits.keep(field);
                    seen.put(field, feed.said().of(field));
                }
            }

            var published = feed.under(edits);
            assertThat(edits.byField().keySet()).isEqualTo(put.keySet());
            for (var field : EditedField.values()) {
                var feeds = feed.said().of(field);
                assertThat(published.said().of(field))
                        .as("%s after %s", field, act)
                        .isEqualTo(put.containsKey(field) ? put.get(field) : feeds);
                assertThat(edits.disputed().contains(field))
                        .as("%s is disputed after %s", field, act)
                        .isEqualTo(put.containsKey(field)
                                && !Objects.equals(seen.get(field), feeds)
                                && !Objects.equals(put.get(field), feeds));
            }
            assertThat(rest(published)).isEqualTo(rest(feed));
        }
    }

    @Property
    void the_same_said_again_by_feed_or_editor_changes_nothing(@ForAll("acts") List<Act> acts) {
        var feed = document(CHOIR);
        var edits = Edits.NONE;
        for (var act : acts) {
            edits = switch (act) {
                case Act.FeedSays(var said) -> {
                    feed = document(said);
                    yield edits.follow(feed.said());
                }
                case Act.EditorSays(var said) -> edits.putRight(said, feed.said(), EDITOR);
                case Act.TakeBack(var field) -> edits.takeBack(field);
                case Act.Keep(var field) -> edits.keep(field);
            };
        }

        assertThat(edits.follow(feed.said())).isEqualTo(edits);
        assertThat(edits.putRight(feed.under(edits).said(), feed.said(), EDITOR))
                .isEqualTo(edits);
        assertThat(feed.under(edits).under(edits).written())
                .isEqualTo(feed.under(edits).written());
    }

    @Property
    void with_everything_taken_back_the_feeds_document_stands_as_it_came(
            @ForAll("said") Said said, @ForAll("said") Said wanted) {
        var feed = document(said);
        var edits = Edits.NONE.putRight(wanted, feed.said(), EDITOR);
        for (var field : EditedField.values()) {
            edits = edits.takeBack(field);
        }

        assertThat(edits).isEqualTo(Edits.NONE);
        assertThat(feed.under(edits).written()).isEqualTo(feed.written());
    }

    @Test
    void only_the_first_phone_is_put_right_and_it_keeps_its_own_words() {
        var feed = FeedDocument.of("""
                {"id": "019a0000-0000-7000-8000-000000000001", "name": "Choir", "phones": [
                 {"id": "1", "number": "01632 960100", "description": "Office"}, {"id": "2", "number": "01632 960200"}]}
                """);

        var changed = feed.under(
                Edits.NONE.putRight(new Said(Map.of(NAME, "Choir", PHONE, "01632 960300")), feed.said(), EDITOR));
        var removed = feed.under(Edits.NONE.putRight(new Said(Map.of(NAME, "Choir")), feed.said(), EDITOR));

        assertThat(JSON.readTree(changed.written()).path("phones")).isEqualTo(JSON.readTree("""
                [{"id": "1", "number": "01632 960300", "description": "Office"}, {"id": "2", "number": "01632 960200"}]
                """));
        assertThat(JSON.readTree(removed.written()).path("phones"))
                .isEqualTo(JSON.readTree("[{\"id\": \"2\", \"number\": \"01632 960200\"}]"));
    }

    @Test
    void a_phone_where_the_feed_has_none_gets_an_id_that_stays() {
        var feed = document(new Said(Map.of(NAME, "Choir")));
        var edits = Edits.NONE.putRight(new Said(Map.of(NAME, "Choir", PHONE, "01632 960300")), feed.said(), EDITOR);

        var first = JSON.readTree(feed.under(edits).written());

        assertThat(first.at("/phones/0/id").asString()).isNotBlank();
        assertThat(JSON.readTree(feed.under(edits).written())).isEqualTo(first);
    }

    @Test
    void when_the_feed_has_come_round_to_what_stands_here_nothing_is_disputed() {
        var edits = Edits.NONE.putRight(with(COST, "Free"), CHOIR, EDITOR);

        assertThat(edits.follow(with(COST, "£3")).disputed()).isEqualTo(Set.of(COST));
        assertThat(edits.follow(with(COST, "Free")).disputed()).isEmpty();
        assertThat(edits.follow(with(COST, "£3")).keep(COST).disputed()).isEmpty();
        assertThat(edits.follow(with(COST, "£3"))
                        .keep(COST)
                        .follow(with(COST, "£4"))
                        .disputed())
                .isEqualTo(Set.of(COST));
    }

    @Test
    void spaces_around_and_the_kind_of_a_line_end_are_nothing_that_anybody_put_right() {
        var feed = new Said(Map.of(NAME, " Choir ", DESCRIPTION, "Sing.\nEvery week."));

        assertThat(Edits.NONE.putRight(
                        new Said(Map.of(NAME, "Choir", DESCRIPTION, "Sing.\r\nEvery week.\r\n", WEBSITE, " ")),
                        feed,
                        EDITOR))
                .isEqualTo(Edits.NONE);
    }

    @Test
    void a_listing_without_a_name_cannot_be_written_down() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Edits.NONE.putRight(new Said(Map.of(COST, "Free")), CHOIR, EDITOR));
    }

    @Provide
    Arbitrary<List<Act>> acts() {
        var field = Arbitraries.of(EditedField.class);
        return Arbitraries.oneOf(
                        said().map(Act.FeedSays::new).map(Act.class::cast),
                        said().map(Act.EditorSays::new).map(Act.class::cast),
                        field.map(Act.TakeBack::new).map(Act.class::cast),
                        field.map(Act.Keep::new).map(Act.class::cast))
                .list()
                .ofMaxSize(12);
    }

    /// Of few words, so that feed and editor often say the same.
    @Provide
    Arbitrary<Said> said() {
        return Arbitraries.maps(Arbitraries.of(EditedField.class), Arbitraries.of("one", "two", "three"))
                .map(values -> {
                    var named = new HashMap<>(values);
                    named.putIfAbsent(NAME, "one");
                    return new Said(named);
                });
    }

    private static Said with(EditedField field, String value) {
        var values = new EnumMap<EditedField, String>(EditedField.class);
        values.putAll(CHOIR.values());
        values.put(field, value);
        return new Said(values);
    }

    private static FeedDocument document(Said said) {
        var service = JSON.createObjectNode()
                .put("id", "019a0000-0000-7000-8000-000000000001")
                .put("status", "active")
                .put("their_own", "kept");
        service.putArray("cost_options").addObject().put("amount", 2.5);
        put(service, "name", said.of(NAME));
        put(service, "description", said.of(DESCRIPTION));
        put(service, "url", said.of(WEBSITE));
        put(service, "email", said.of(EditedField.EMAIL));
        put(service, "fees", said.of(COST));
        var phone = said.of(PHONE);
        if (phone != null) {
            service.putArray("phones").addObject().put("id", "1").put("number", phone);
        }
        return FeedDocument.of(JSON.writeValueAsString(service));
    }

    private static void put(ObjectNode service, String property, @Nullable String value) {
        if (value != null) {
            service.put(property, value);
        }
    }

    /// All that nobody can put right.
    private static JsonNode rest(FeedDocument document) {
        var service = (ObjectNode) JSON.readTree(document.written());
        return service.remove(List.of("name", "description", "url", "email", "fees", "phones"));
    }
}
