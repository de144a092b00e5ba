package org.whatmatters.directory.importing.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whatmatters.directory.importing.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// A feed of Open Referral UK v3, page by page. What its list shows without anything nested is asked for alone.
public final class FeedPages implements Readings {

    /// So many pages no directory of an ICS has: a feed that never ends is broken.
    private static final int MOST_PAGES = 20_000;
    private static final int MOST_ITEMS = 1_000;

    /// The feed itself.
    public interface Feed {

        /// The answer for a page, counted from 1.
        String page(int page) throws IOException, InterruptedException;

        /// One service; empty when the feed does not have it.
        Optional<String> item(String id) throws IOException, InterruptedException;

        /// Every row up to this page is in the directory.
        void reached(int nextPage) throws InterruptedException;
    }

    /// A feed that does not answer, or not as the standard says. Its message is for people.
    public static final class FeedFault extends IOException {

        public FeedFault(String message) {
            super(message);
        }
    }

    private final Feed feed;
    private final ServiceReader reader = new ServiceReader();
    private int page;
    private boolean ended;
    private long row;

    public FeedPages(Feed feed, int firstPage) {
        this.feed = feed;
        this.page = firstPage;
    }

    @Override
    public List<Reading> next() throws IOException, InterruptedException {
        var readings = new ArrayList<Reading>();
        while (!ended && readings.isEmpty()) {
            var answer = answer();
            var contents = answer.path("contents");
            if (!contents.isArray() || contents.size() > MOST_ITEMS) {
                throw new FeedFault("Page " + page + " of the feed is not a page of services.");
            }
            for (var item : contents) {
                row++;
                readings.add(read(item));
            }
            ended = contents.isEmpty()
                    || answer.path("last_page").asBoolean(false)
                    || page >= answer.path("total_pages").asInt(Integer.MAX_VALUE)
                    || page >= MOST_PAGES;
            page++;
        }
        return readings;
    }

    @Override
    public void taken() throws InterruptedException {
        feed.reached(page);
    }

    private JsonNode answer() throws IOException, InterruptedException {
        try {
            return ServiceReader.JSON.readTree(feed.page(page));
        } catch (JacksonException _) {
            throw new FeedFault("Page " + page + " of the feed is not JSON.");
        }
    }

    private Reading read(JsonNode item) throws IOException, InterruptedException {
        var id = item.path("id").asString("");
        var text = isWhole(item) || !Value.ID.accepts(id) ? Optional.of(item.toString()) : feed.item(id);
        return text.map(json -> reader.read(new RawRow.Text(row, json))).orElseGet(() -> notThere(id));
    }

    private Reading notThere(@Nullable String id) {
        return new Reading.Refused(
                row, null, new Refusal(id, "item-not-there", "The feed lists the service and does not have it."));
    }

    private static boolean isWhole(JsonNode item) {
        return item.values().stream().anyMatch(JsonNode::isArray);
    }

    @Override
    public void close() {
        // Every answer was read to its end.
    }
}
