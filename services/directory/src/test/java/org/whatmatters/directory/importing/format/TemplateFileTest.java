package org.whatmatters.directory.importing.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.whatmatters.directory.importing.SourceName;
import org.whatmatters.directory.listing.Listing;
import org.whatmatters.directory.listing.ListingState;
import org.whatmatters.directory.listing.Postcode;

class TemplateFileTest {

    private static final String CHOIR = """
            Group,Who runs it,What happens there,Name of the place,Street,Town,Postcode,Days and times,Youngest age,Web page,Open or closed
            Harrowdale Choir,Harrowdale Singers,"Songs, and tea after",St Brigid's Hall,2 Mill Lane,Harrowdale,xw11aa,Tuesdays at 7,16,singers.example,closed for now
            """;

    @Test
    void a_row_is_a_group_with_who_runs_it_and_where() throws Exception {
        var listing = listing(CHOIR);

        assertThat(listing.text())
                .isEqualTo(new Listing.Text("Harrowdale Choir", "Songs, and tea after", "https://singers.example"));
        assertThat(listing.state()).isEqualTo(ListingState.TEMPORARILY_CLOSED);
        assertThat(listing.places()).singleElement().satisfies(place -> {
            assertThat(place.postcode()).isEqualTo(new Postcode("XW1 1AA"));
            assertThat(place.name()).isEqualTo("St Brigid's Hall");
        });
        assertThat(listing.content().document()).contains("\"minimum_age\":16", "\"description\":\"Tuesdays at 7\"");
    }

    @Test
    void the_same_group_has_the_same_id_however_it_is_typed_and_another_sources_has_another() throws Exception {
        assertThat(listing(
                        CHOIR.replace("Harrowdale Choir", "harrowdale  CHOIR").replace("xw11aa", "XW1 1AA")))
                .extracting(Listing::id)
                .isEqualTo(listing(CHOIR).id());
        assertThat(readings(CHOIR, "other-groups").getFirst().serviceId())
                .isNotEqualTo(listing(CHOIR).id());
    }

    @Test
    void what_is_wrong_is_said_by_its_heading() throws Exception {
        var rows = readings("""
                Group,Who runs it,Street,Town,Postcode,Youngest age,E-mail,Open or closed
                ,Harrowdale Singers,,Harrowdale,,over 50s,ask Jo,sometimes
                """, "groups");

        assertThat(rows).singleElement().isInstanceOfSatisfying(Reading.Refused.class, row -> {
            assertThat(row.row()).isEqualTo(2);
            assertThat(row.refusal().message())
                    .contains("Group is missing", "Open or closed is missing", "Youngest age must be a number")
                    .doesNotContain("over 50s", "Jo", "/");
        });
    }

    @Test
    void a_group_needs_no_place() throws Exception {
        assertThat(listing("Group,Who runs it\nPhone friends,Green Gate").places())
                .isEmpty();
    }

    @Test
    void a_renamed_heading_is_refused_with_the_whole_file() {
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> readings("Group,Who runs it,Times\nChoir,Singers,Mondays", "groups"))
                .withMessageContaining("column 3");
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> readings("Postcode\nXW1 1AA", "groups"))
                .withMessageContaining("Group, Who runs it");
    }

    @Test
    void the_empty_template_is_read_and_holds_nothing() throws Exception {
        assertThat(readings(TemplateColumn.emptyTemplate(), "groups")).isEmpty();
    }

    private static Listing listing(String file) throws Exception {
        return ((Reading.Read) readings(file, "groups").getFirst())
                .given()
                .publish(Set.of())
                .listing();
    }

    private static List<Reading> readings(String file, String source) throws IOException, UnreadableFile {
        try (var rows = new TemplateFile(
                new ByteArrayInputStream(file.getBytes(UTF_8)),
                SourceName.of(source).orElseThrow())) {
            return rows.next();
        }
    }
}
