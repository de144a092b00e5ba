package org.whatmatters.directory.openreferral;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads lists of the feed: a page, one item, or all of them. What may be read at all is said by the views of
/// `V004__serve_the_whole_standard.sql`.
@Repository
class JdbcFeed {

    /// So many of a stream are in memory at once.
    private static final int BATCH = 200;

    private final JdbcClient jdbc;

    /// Takes some items of a stream.
    interface Taker<T> {

        void take(List<T> items) throws IOException;
    }

    JdbcFeed(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Which items are on the page is settled before anything is joined to them.
    <T extends FeedItem> FeedPage<T> page(Source<T> source, Conditions conditions, FeedForm.Paging paging) {
        var total = jdbc.sql("select count(*) from %s where %s".formatted(source.from(), conditions.sql()))
                .params(conditions.parameters())
                .query(Long.class)
                .single();
        if (paging.offset() >= total) {
            return FeedPage.of(paging, total, List.of());
        }
        var items = jdbc.sql("""
                        select %s
                          from (select %s from %s where %s order by %s limit :perPage offset :offset) s
                          %s
                         order by %s
                        """.formatted(
                                source.shown(),
                                source.chosen(),
                                source.from(),
                                conditions.sql(),
                                source.order(),
                                source.joined(),
                                source.order()))
                .params(conditions.parameters())
                .param("perPage", paging.perPage())
                .param("offset", paging.offset())
                .query(source.row())
                .list();
        return FeedPage.of(paging, total, items);
    }

    <T extends FeedItem> Optional<T> one(Source<T> source, UUID id) {
        var conditions = new Conditions().and(source.id() + " = :id", "id", id);
        return batch(source, conditions, 1).stream().findFirst();
    }

    /// All of them in batches, by id. Each batch is a query of its own, so that a slow reader holds no connection
    /// of the database, and each begins behind the last one's id, so that no item comes twice.
    <T extends FeedItem> void each(Source<T> source, Conditions conditions, Taker<T> taker) throws IOException {
        conditions.and(source.id() + " > :after", "after", new UUID(0, 0));
        for (var batch = batch(source, conditions, BATCH); !batch.isEmpty(); batch = batch(source, conditions, BATCH)) {
            taker.take(batch);
            conditions.with("after", batch.getLast().id());
        }
    }

    private <T extends FeedItem> List<T> batch(Source<T> source, Conditions conditions, int limit) {
        return jdbc.sql("""
                        select %s
                          from (select %s from %s where %s order by %s limit %d) s
                          %s
                         order by s.id
                        """.formatted(
                                source.shown(),
                                source.chosen(),
                                source.from(),
                                conditions.sql(),
                                source.id(),
                                limit,
                                source.joined()))
                .params(conditions.parameters())
                .query(source.row())
                .list();
    }
}
