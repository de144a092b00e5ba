package org.whatmatters.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionTemplate;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.audit.AuditSealedV1;
import org.whatmatters.platform.audit.AuditChain;
import org.whatmatters.platform.audit.AuditHead;
import org.whatmatters.platform.messaging.Outbox;

/// Binds committed audit rows into the service's chain and tells them to whoever keeps them elsewhere. One
/// instance of the service does it at a time.
///
/// Why: docs/adr/0017-a-chain-of-audit-rows.md.
final class AuditSealer {

    private static final Logger LOG = LoggerFactory.getLogger(AuditSealer.class);
    private static final long LOCK = 0x0A0D_175E_A1L;
    private static final int BATCH = 500;
    private static final HexFormat HEX = HexFormat.of();

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Outbox outbox;
    private final Clock clock;
    private final String service;
    private final @Nullable Path heads;
    private long noted;

    /// A sealer for one service.
    ///
    /// @param heads a folder outside the database for a file of published heads; none where the topic alone has
    ///     them
    AuditSealer(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Outbox outbox,
            Clock clock,
            String service,
            @Nullable Path heads) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.outbox = outbox;
        this.clock = clock;
        this.service = service;
        this.heads = heads;
    }

    /// The last link, and where in the order of rows it stands.
    ///
    /// @param link hexadecimal
    private record Last(long number, String link, String txid, long entry) {

        static final Last NONE = new Last(0, HEX.formatHex(AuditChain.beginning()), "0", 0);
    }

    private record Row(long id, String text, AuditSealedV1.Entry entry) {}

    @Scheduled(fixedDelayString = "PT2S", initialDelayString = "PT2S")
    void sealWhatIsNew() {
        try {
            while (sealBatch() == BATCH) {
                // More waits.
            }
        } catch (RuntimeException e) {
            // The database is away: what is not sealed yet is sealed once it is back.
            LOG.warn("audit not sealed: {}", e.getClass().getSimpleName());
        }
    }

    /// Notes the head of the chain, where there is a new one, where the database cannot reach it.
    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT10S")
    void publishHead() {
        if (heads == null) {
            return;
        }
        try {
            var last = last();
            if (last.number() > noted) {
                append(heads, new AuditHead(last.number(), last.link()));
                noted = last.number();
            }
        } catch (RuntimeException e) {
            LOG.warn("head of the audit chain not noted: {}", e.getClass().getSimpleName());
        }
    }

    private void append(Path folder, AuditHead head) {
        try {
            Files.createDirectories(folder);
            Files.writeString(
                    folder.resolve(service + ".heads"),
                    "%d %s %s%n".formatted(head.number(), head.hash(), clock.instant()),
                    StandardCharsets.US_ASCII,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// How many were sealed.
    int sealBatch() {
        return transaction.execute(_ -> {
            if (!isMine()) {
                return 0;
            }
            var last = last();
            var rows = complete(last);
            if (!rows.isEmpty()) {
                seal(last, rows);
            }
            return rows.size();
        });
    }

    private boolean isMine() {
        return jdbc.sql("select pg_try_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query(Boolean.class)
                .single();
    }

    private Last last() {
        return jdbc.sql("""
                        select s.number, encode(s.hash, 'hex') as link, e.txid::text as txid, e.id
                          from audit_seal s join audit_entry e on e.id = s.entry_id
                         order by s.number desc limit 1
                        """)
                .query((row, _) -> new Last(
                        row.getLong("number"), row.getString("link"), row.getString("txid"), row.getLong("id")))
                .optional()
                .orElse(Last.NONE);
    }

    /// Rows that nothing can come before any more.
    private List<Row> complete(Last last) {
        return jdbc.sql("""
                        select e.*, audit_text(e) as text
                          from audit_entry e
                         where (e.txid, e.id) > (:txid::xid8, :entry::bigint)
                           and e.txid < pg_snapshot_xmin(pg_current_snapshot())
                         order by e.txid, e.id
                         limit :most
                        """)
                .param("txid", last.txid())
                .param("entry", last.entry())
                .param("most", BATCH)
                .query((row, number) -> row(row, last.number() + 1 + number))
                .list();
    }

    private static Row row(ResultSet row, long number) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getString("text"),
                new AuditSealedV1.Entry(
                        number,
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getObject("subject", UUID.class),
                        row.getObject("organisation_id", UUID.class),
                        row.getString("action"),
                        row.getString("basis"),
                        row.getString("outcome"),
                        List.of((UUID[]) row.getArray("person_ids").getArray())));
    }

    private void seal(Last last, List<Row> rows) {
        var link = HEX.parseHex(last.link());
        var links = new ArrayList<String>();
        for (var row : rows) {
            link = AuditChain.link(link, row.entry().number(), row.text());
            links.add(HEX.formatHex(link));
        }
        jdbc.sql("""
                        insert into audit_seal (number, entry_id, hash)
                        select one.number, one.entry_id, decode(one.hash, 'hex')
                          from unnest(:numbers::bigint[], :entries::bigint[], :hashes::text[])
                                   as one (number, entry_id, hash)
                        """)
                .param("numbers", rows.stream().map(row -> row.entry().number()).toArray(Long[]::new))
                .param("entries", rows.stream().map(Row::id).toArray(Long[]::new))
                .param("hashes", links.toArray(String[]::new))
                .update();
        outbox.announce(
                Topic.AUDIT,
                UUID.nameUUIDFromBytes(service.getBytes(StandardCharsets.UTF_8)),
                AuditSealedV1.TYPE,
                rows.getLast().entry().number(),
                new AuditSealedV1(service, rows.stream().map(Row::entry).toList(), links.getLast()));
    }
}
