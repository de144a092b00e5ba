package org.whatmatters.directory.importing.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
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
    private Iterator<JsonNode> items = Collections.emptyIterator();
    private int page;
    private boolean ended;
    private long row;

    public FeedPages(Feed feed, int firstPage) {
        this.feed = feed;
        this.page = firstPage;
    }

    /// At most as much of a page as a batch may hold.
    @Override
    public List<Reading> next() throws IOException, InterruptedException {
        while (!items.hasNext() && !ended) {
            turnPage();
        }
        var readings = new ArrayList<Reading>();
        var limit = new BatchLimit();
        while (items.hasNext() && !limit.isReached()) {
            row++;
            var item = items.next();
            var text = text(item);
            limit.count(text.map(String::length).orElse(0));
            readings.add(text.map(this::read).orElseGet(() -> notThere(item)));
        }
        return readings;
    }

    @Override
    public void taken() throws InterruptedException {
        if (!items.hasNext()) {
            feed.reached(page);
        }
    }

    private void turnPage() throws IOException, InterruptedException {
        var answer = answer();
        var contents = answer.path("contents");
        if (!contents.isArray() || contents.size() > MOST_ITEMS) {
            throw new FeedFault("Page " + page + " of the feed is not a page of services.");
        }
        items = contents.iterator();
        ended = contents.isEmpty()
                || answer.path("last_page").asBoolean(false)
                || page >= answer.path("total_pages").asInt(Integer.MAX_VALUE)
                || page >= MOST_PAGES;
        page++;
    }

    private JsonNode answer() throws IOException, InterruptedException {
        try {
            return ServiceReader.JSON.readTree(feed.page(page));
        } catch (JacksonException _) {
            throw new FeedFault("Page " + page + " of the feed is not JSON.");
        }
    }

    private Optional<String> text(JsonNode item) throws IOException, InterruptedException {
        var id = item.path("id").asString("");
        return isWhole(item) || !Value.ID.accepts(id) ? Optional.of(item.toString()) : feed.item(id);
    }

    private Reading read(String text) {
        return text.length() > RowBuffer.LIMIT
                ? refused(null, "row-too-large", "The row is larger than 1 MiB.")
                : reader.read(new RawRow.Text(row, text));
    }

    private Reading notThere(JsonNode item) {
        return refused(
                item.path("id").asString(""), "item-not-there", "The feed lists the service and does not have it.");
    }

    private Reading refused(@Nullable String id, String reason, String message) {
        return new Reading.Refused(row, null, new Refusal(id, reason, message));
    }

    private static boolean isWhole(JsonNode item) {
        return item.values().stream().anyMatch(JsonNode::isArray);
    }

    @Override
    public void close() {
        // Every answer was read to its end.
    }
}
