package org.whatmatters.portal.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class FormsWithFileTest {

    private static final String FILE = "Content-Disposition: form-data; name=\"file\"; filename=\"Gärten.csv\"";

    private final MockHttpServletResponse response = new MockHttpServletResponse();

    private interface Page {
        void show(HttpServletRequest form) throws IOException;
    }

    @Test
    void the_fields_are_there_and_the_file_is_read_when_the_page_wants_it() throws Exception {
        var read = new ArrayList<String>();

        send(field("_csrf", "token") + field("source", "größe") + part(FILE, "Group,Who\r\nChoir,Jo"), form -> {
            var file = SentFile.of(form);
            read.addAll(List.of(form.getParameter("_csrf"), form.getParameter("source"), file.name()));
            read.add(file.isEmpty() ? "empty" : new String(file.content().readAllBytes(), StandardCharsets.UTF_8));
        });

        assertThat(read).containsExactly("token", "größe", "Gärten.csv", "Group,Who\r\nChoir,Jo");
    }

    @Test
    void what_stands_after_the_file_is_no_field() throws Exception {
        var fields = new ArrayList<String>();

        send(
                part(FILE, "Group") + field("_csrf", "token"),
                form -> fields.addAll(form.getParameterMap().keySet()));

        assertThat(fields).isEmpty();
    }

    @Test
    void a_form_without_a_file_brings_an_empty_one() throws Exception {
        var files = new ArrayList<SentFile>();

        send(field("_csrf", "token"), form -> files.add(SentFile.of(form)));

        assertThat(files).hasSize(1);
        assertThat(files.getFirst().name()).isEmpty();
        assertThat(files.getFirst().isEmpty()).isTrue();
    }

    @Test
    void a_field_that_is_longer_than_any_of_ours_is_refused_and_nothing_goes_on() throws Exception {
        var shown = new ArrayList<HttpServletRequest>();

        send(field("_csrf", "a".repeat(4_001)) + part(FILE, "Group"), shown::add);

        assertThat(shown).isEmpty();
        assertThat(response.getStatus()).isEqualTo(400);
    }

    @Test
    void so_are_more_fields_than_any_form_of_ours_has() throws Exception {
        var shown = new ArrayList<HttpServletRequest>();
        var many = new StringBuilder();
        for (var i = 0; i < 21; i++) {
            many.append(field("f" + i, "x"));
        }

        send(many + part(FILE, "Group"), shown::add);

        assertThat(shown).isEmpty();
        assertThat(response.getStatus()).isEqualTo(400);
    }

    @Test
    void nobody_reads_on_when_the_request_has_ended() throws Exception {
        var files = new ArrayList<SentFile>();

        send(field("_csrf", "token") + part(FILE, "Group"), form -> files.add(SentFile.of(form)));

        assertThatIOException()
                .isThrownBy(() -> files.getFirst().content().readAllBytes())
                .withMessageContaining("has ended");
    }

    @Test
    void of_whoever_may_bring_no_file_not_even_the_fields_are_read() throws Exception {
        var request = request(field("_csrf", "token") + part(FILE, "Group"));
        var before = request.getInputStream().available();

        new FormsWithFile(_ -> false).doFilter(request, response, (form, _) -> {
            assertThat(form).isSameAs(request);
        });

        assertThat(request.getInputStream().available()).isEqualTo(before);
    }

    private void send(String parts, Page page) throws Exception {
        new FormsWithFile(_ -> true)
                .doFilter(request(parts), response, (form, _) -> page.show((HttpServletRequest) form));
    }

    private static MockHttpServletRequest request(String parts) {
        var request = new MockHttpServletRequest("POST", "/imports");
        // As the gateway sends it on.
        request.setContentType("multipart/form-data;boundary=edge;charset=UTF-8");
        request.setContent((parts + "--edge--\r\n").getBytes(StandardCharsets.UTF_8));
        return request;
    }

    private static String field(String name, String value) {
        return part("Content-Disposition: form-data; name=\"" + name + "\"", value);
    }

    private static String part(String head, String content) {
        return "--edge\r\n" + head + "\r\n\r\n" + content + "\r\n";
    }
}
