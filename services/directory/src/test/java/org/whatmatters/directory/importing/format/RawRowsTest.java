package org.whatmatters.directory.importing.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RawRowsTest {

    @Test
    void each_line_is_a_row_with_its_line_number_and_empty_lines_are_none() throws IOException {
        assertThat(lines("{\"a\":1}\r\n\n  \n{\"b\":")).containsExactly("1 {\"a\":1}\r", "4 {\"b\":");
    }

    @Test
    void a_line_of_ten_megabytes_is_passed_over_and_the_next_one_read() throws IOException {
        assertThat(lines("x".repeat(10_000_000) + "\n{}")).containsExactly("1 too large", "2 {}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[ {\"a\": \"],}\"} , {\"b\": [1, {\"c\": \"\\\"]\"}]} ]",
                "{\"total_items\": 2, \"contents\": [{\"a\": \"],}\"},{\"b\": [1, {\"c\": \"\\\"]\"}]}], \"empty\": false}",
                "{\"x\": {\"contents\": [9]}, \"y\": \"contents\", \"contents\" : [{\"a\": \"],}\"},{\"b\": [1, {\"c\": \"\\\"]\"}]}]}",
                "\uFEFF[{\"a\": \"],}\"},{\"b\": [1, {\"c\": \"\\\"]\"}]}]"
            })
    void a_list_is_cut_into_its_elements_wherever_it_stands(String file) throws Exception {
        assertThat(list(file).stream().map(String::strip).toList())
                .containsExactly("1 {\"a\": \"],}\"}", "2 {\"b\": [1, {\"c\": \"\\\"]\"}]}");
    }

    @Test
    void a_line_in_another_encoding_is_none() throws IOException {
        var in = new ByteArrayInputStream("{\"name\": \"Caf\u00e9\"}\n{}".getBytes(ISO_8859_1));

        assertThat(rows(new LineRows(in))).containsExactly("1 not text", "2 {}");
    }

    @Test
    void an_empty_list_has_no_rows() throws Exception {
        assertThat(list("{\"contents\": []}")).isEmpty();
    }

    @Test
    void a_broken_and_a_huge_element_leave_the_others_whole() throws Exception {
        assertThat(list("[{\"a\" 1}, " + "\"" + "x".repeat(2_000_000) + "\", {\"b\": 2}]"))
                .containsExactly("1 {\"a\" 1}", "2 too large", "3 {\"b\": 2}");
    }

    @Test
    void a_file_that_ends_too_early_says_so() throws Exception {
        assertThat(list("[{\"a\": 1}, {\"b\"")).containsExactly("1 {\"a\": 1}", "2 cut off");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"id\": 1}\n{\"id\": 2}", "\"contents\"", "{\"contents\": {}}", "id,name\n1,a"})
    void a_file_without_a_list_is_unreadable(String file) {
        assertThatExceptionOfType(UnreadableFile.class).isThrownBy(() -> list(file));
    }

    private static List<String> lines(String file) throws IOException {
        return rows(new LineRows(stream(file)));
    }

    private static List<String> list(String file) throws IOException, UnreadableFile {
        return rows(new ListRows(stream(file)));
    }

    private static InputStream stream(String file) {
        return new BufferedInputStream(new ByteArrayInputStream(file.getBytes(UTF_8)));
    }

    private static List<String> rows(RawRows rows) throws IOException {
        var all = new ArrayList<String>();
        for (var row = rows.next(); row != null; row = rows.next()) {
            all.add(row.number() + " "
                    + switch (row) {
                        case RawRow.Text text -> text.text();
                        case RawRow.NotText _ -> "not text";
                        case RawRow.TooLarge _ -> "too large";
                        case RawRow.CutOff _ -> "cut off";
                    });
        }
        return all;
    }
}
