package org.whatmatters.directory.openreferral;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.whatmatters.platform.web.NotFound;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Writes a list as it was asked for: a page, or all of it as it is read, however long it is. What is written as it
/// is read has no entity tag: it would have to be kept whole to make one.
@Component
class FeedWriter {

    private final JdbcFeed feed;
    private final JsonMapper json;

    FeedWriter(JdbcFeed feed, JsonMapper json) {
        this.feed = feed;
        this.json = json;
    }

    /// A list and what was asked of it.
    ///
    /// @param shown what goes out of some of its items
    record Asked<T extends FeedItem>(
            Source<T> source, Conditions conditions, FeedForm form, Function<List<T>, List<? extends JsonNode>> shown) {

        static <T extends FeedItem> Asked<T> of(Source<T> source, Conditions conditions, FeedForm form) {
            return new Asked<>(
                    source,
                    conditions,
                    form,
                    items -> items.stream().map(item -> item.shown(form.full())).toList());
        }
    }

    /// An id that is none names nothing either: not found, as any other unknown one.
    <T extends FeedItem> T one(Source<T> source, String id) {
        return FeedParameters.uuid(id).flatMap(given -> feed.one(source, given)).orElseThrow(NotFound::new);
    }

    <T extends FeedItem> void list(Asked<T> asked, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (asked.form().lines()) {
            begin(MediaType.APPLICATION_NDJSON_VALUE, request, response);
            each(asked, response, FeedWriter::writeLines);
        } else if (asked.form().minimal()) {
            begin(MediaType.APPLICATION_JSON_VALUE, request, response);
            var elements = new Elements();
            each(asked, response, elements);
            elements.end(response.getOutputStream());
        } else {
            var page = feed.page(
                            asked.source(), asked.conditions(), asked.form().paging())
                    .showing(items -> List.copyOf(asked.shown().apply(items)));
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.getOutputStream().write(json.writeValueAsBytes(page));
        }
    }

    private static void begin(String contentType, HttpServletRequest request, HttpServletResponse response) {
        ShallowEtagHeaderFilter.disableContentCaching(request);
        response.setContentType(contentType);
    }

    private interface Writer {

        void write(List<? extends JsonNode> items, OutputStream out) throws IOException;
    }

    /// What breaks on the way breaks the connection too, so that nobody takes a part for the whole.
    private <T extends FeedItem> void each(Asked<T> asked, HttpServletResponse response, Writer writer)
            throws IOException {
        try {
            feed.each(asked.source(), asked.conditions(), items -> {
                writer.write(asked.shown().apply(items), response.getOutputStream());
                response.flushBuffer();
            });
        } catch (RuntimeException e) {
            if (response.isCommitted()) {
                throw new IOException("the stream broke off", e);
            }
            throw e;
        }
    }

    private static void writeLines(List<? extends JsonNode> items, OutputStream out) throws IOException {
        for (var item : items) {
            out.write(Documents.write(item));
            out.write('\n');
        }
    }

    /// The elements of one JSON array.
    private static final class Elements implements Writer {

        private char before = '[';

        @Override
        public void write(List<? extends JsonNode> items, OutputStream out) throws IOException {
            for (var item : items) {
                out.write(before);
                out.write(Documents.write(item));
                before = ',';
            }
        }

        void end(OutputStream out) throws IOException {
            out.write((before == '[' ? "[]" : "]").getBytes(StandardCharsets.US_ASCII));
        }
    }
}
