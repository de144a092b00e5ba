package org.whatmatters.directory.importing.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whatmatters.directory.importing.SourceName;
import org.whatmatters.directory.listing.Listing;

class HsdsFileTest {

    private static final String ORGANISATIONS = """
            id,name,description,website,tax_id
            9,Green Gate Gardens,Growing together.,https://green-gate.example,
            10,Twice,One.,,
            10,Twice,Two.,,
            11,No words,,,
            """;
    private static final String LOCATIONS = """
            id,organization_id,name,latitude,longitude,admin_emails,languages
            1,9,Plots,53.1,-1.5,keeper@green-gate.example,Polish
            2,11,Hall,53.2,-1.6,,
            """;
    private static final String ADDRESSES = """
            id,location_id,address_1,address_2,city,state_province,postal_code,country
            1,1,Mill Lane,Back gate,Harrowdale,Harrowdale,XW1 1AA,gb
            """;
    private static final String SERVICES = """
            id,location_id,organization_id,name,description,eligibility,fees,status,taxonomy_ids,website
            100,1,,Digging,"OVERVIEW: digs.

            VOLUNTEERS: many.",Anyone.,None.     ,active,101-01,
            101,,9,Calling,Calls.,,,Active,,
            102,3,,Lost place,Words.,,,active,,
            103,1,10,Two owners,Words.,,,active,,
            104,2,,No owner's words,Words.,,,active,,
            105,1,,No term,Words.,,,active,999,
            """;

    @TempDir
    private Path folder;

    @Test
    void a_service_is_put_together_from_the_tables() throws Exception {
        var listing = listings(file(SERVICES)).getFirst();

        assertThat(listing.text().description()).isEqualTo("OVERVIEW: digs.\n\nVOLUNTEERS: many.");
        assertThat(listing.provider()).isNotNull();
        assertThat(listing.terms()).containsExactly("Green Gate Gardens", "Gardening", "Plots", "Harrowdale");
        assertThat(listing.places().getFirst().document())
                .contains("\"address_2\":\"Back gate\"", "\"country\":\"GB\"", "\"latitude\":53.1", "Polish")
                .doesNotContain("keeper@");
        assertThat(listing.content().document())
                .contains("\"fees\":\"None.\"", "\"eligibility_description\":\"Anyone.\"", "\"source_id\":\"100\"")
                .contains("\"number\":\"01632 960001\"")
                .doesNotContain("07700 900001");
    }

    @Test
    void a_service_without_a_place_and_with_a_status_in_large_letters_is_one_too() throws Exception {
        assertThat(listings(file(SERVICES)).get(1).places()).isEmpty();
    }

    @Test
    void every_other_row_says_which_table_is_to_be_put_right() throws Exception {
        assertThat(readings(file(SERVICES)).stream()
                        .flatMap(row ->
                                row instanceof Reading.Refused refused ? Stream.of(refused.refusal()) : Stream.empty()))
                .extracting(refusal -> refusal.givenId(), refusal -> refusal.reason(), refusal -> refusal.message())
                .containsExactly(
                        tuple("102", "broken-reference", "location_id names no row of locations.csv that can be read."),
                        tuple("103", "id-repeated", "organization_id names rows 3 and 4 of organizations.csv."),
                        tuple("104", "missing", "organizations.csv row 5: description is missing."),
                        tuple("105", "broken-reference", "It is filed under a term that taxonomy.csv does not have."));
    }

    @Test
    void the_same_file_gives_the_same_ids() throws Exception {
        assertThat(listings(file(SERVICES))).isEqualTo(listings(file(SERVICES)));
    }

    @Test
    void a_file_without_services_or_that_is_no_zip_says_so() throws Exception {
        var noZip = Files.writeString(folder.resolve("no.zip"), SERVICES);

        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> readings(zip(Map.of("organizations.csv", ORGANISATIONS))))
                .withMessageContaining("services.csv");
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> readings(noZip))
                .withMessageContaining("not a ZIP");
    }

    private Path file(String services) throws Exception {
        var files = new LinkedHashMap<String, String>();
        files.put("feed/services.csv", services);
        files.put("feed/organizations.csv", ORGANISATIONS);
        files.put("feed/location.csv", LOCATIONS);
        files.put("feed/physical_addresses.csv", ADDRESSES);
        files.put("feed/taxonomy.csv", "id,name,taxonomy_id,parent_id\n1,Growing,101,\n2,Gardening,101-01,101\n");
        files.put("feed/phones.csv", "location_id,contact_id,number\n1,,01632 960001\n1,7,07700 900001\n");
        files.put("feed/contacts.csv", "id,name\n7,Jo\n");
        return zip(files);
    }

    private Path zip(Map<String, String> files) throws Exception {
        var path = folder.resolve("tables-" + files.size() + ".zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(path))) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(UTF_8));
            }
        }
        return path;
    }

    private static List<Listing> listings(Path file) throws Exception {
        return readings(file).stream()
                .flatMap(row -> row instanceof Reading.Read read
                        ? Stream.of(read.given().publish(Set.of()).listing())
                        : Stream.empty())
                .toList();
    }

    private static List<Reading> readings(Path file) throws Exception {
        try (var rows = new HsdsFile(file, SourceName.of("tables").orElseThrow(), new InMemoryRows())) {
            return rows.next();
        }
    }

    private static final class InMemoryRows implements HsdsRows {

        private final List<Keyed> kept = new ArrayList<>();

        @Override
        public void keep(List<Keyed> rows) {
            kept.addAll(rows);
        }

        @Override
        public List<Keyed> find(HsdsTable table, Collection<String> keys) {
            return kept.stream()
                    .filter(row -> row.table() == table && keys.contains(row.key()))
                    .toList();
        }
    }
}
