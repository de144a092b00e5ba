package org.whatmatters.directory.importing.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {

    @Test
    void a_row_is_what_stands_between_line_ends_outside_of_quotation_marks() throws Exception {
        assertThat(rows("""
                \uFEFFName ,"Days,\ttimes"
                Choir,"Tuesdays, ""early""
                and late"
                Pipes,a 5" pipe
                """, UTF_8))
                .containsExactly(
                        "2 {name=Choir, days, times=Tuesdays, \"early\"\nand late}",
                        "3 {name=Pipes, days, times=a 5\" pipe}");
    }

    @Test
    void rows_are_numbered_as_a_spreadsheet_numbers_them_and_empty_ones_are_none() throws Exception {
        assertThat(rows("name,when\r\n\r\n , \r\nChoir,\r\n", UTF_8)).containsExactly("4 {name=Choir}");
    }

    @Test
    void a_broken_and_a_huge_row_leave_the_others_whole() throws Exception {
        assertThat(rows(
                        "name\n\"Choir\" of\n\"" + "x".repeat(10_000_000) + "\"\nShed,Mondays\nCafé\0\nGarden\n",
                        UTF_8))
                .containsExactly(
                        "2 broken-csv", "3 row-too-large", "4 broken-csv", "5 unreadable-character", "6 {name=Garden}");
    }

    @Test
    void a_quotation_mark_that_is_never_closed_ends_the_file() throws Exception {
        assertThat(rows("name\nChoir\n\"Shed\nGarden\n", UTF_8)).containsExactly("2 {name=Choir}", "3 cut-off");
    }

    @Test
    void a_row_in_another_encoding_is_none() throws Exception {
        assertThat(rows("name\nCafé\nShed", ISO_8859_1)).containsExactly("2 not-utf-8", "3 {name=Shed}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "name,Name", "\"name", "\"name\" of"})
    void without_headings_of_its_own_it_is_no_table(String file) {
        assertThatExceptionOfType(UnreadableFile.class).isThrownBy(() -> rows(file, UTF_8));
    }

    private static List<String> rows(String file, Charset charset) throws IOException, UnreadableFile {
        var table = new CsvTable(new BufferedInputStream(new ByteArrayInputStream(file.getBytes(charset))));
        var rows = new ArrayList<String>();
        for (var row = table.next(); row != null; row = table.next()) {
            rows.add(row.number() + " "
                    + switch (row) {
                        case CsvRow.Cells read -> read.cells();
                        case CsvRow.Unreadable unreadable ->
                            unreadable.refusal().reason();
                    });
        }
        return rows;
    }
}
