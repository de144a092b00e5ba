package org.whatmatters.referral.offerlink;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.platform.fence.Fence;
import org.whatmatters.platform.web.Secret;
import org.whatmatters.referral.fence.ReferralErrand;
import org.whatmatters.referral.offer.LinkHolder;
import org.whatmatters.referral.offer.LinkId;
import org.whatmatters.referral.offer.OfferId;

/// The links by which groups answer. What is read here of an offer is read as the service: whoever asks has no account.
@Repository
class OfferLinks {

    /// Long enough to read one page, ring somebody up and answer.
    static final Duration ENTRY_GOOD_FOR = Duration.ofMinutes(30);

    /// A link and its codes, held until this transaction ends.
    ///
    /// @param codeHash of the newest code; null while there was none
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Held(LinkId id, Codes codes, byte @Nullable [] codeHash) {}

    /// Nobody is named here, so that somebody restricted is closed to every link.
    private static final String CLOSED = "(r.awaits_identity or is_closed_to(r.person_id, l.id))";

    private final JdbcClient jdbc;
    private final Fence fence;

    OfferLinks(JdbcClient jdbc, Fence fence) {
        this.jdbc = jdbc;
        this.fence = fence;
    }

    void add(LinkId id, OfferId offer, UUID host, UUID phone, Secret secret, Instant at) {
        jdbc.sql("""
                        insert into offer_link (id, offer_id, organisation_id, phone_id, made_at, token_hash)
                        values (:id, :offer, :host, :phone, :at, :hash)
                        """)
                .param("id", id.value())
                .param("offer", offer.value())
                .param("host", host)
                .param("phone", phone)
                .param("at", at.atOffset(UTC))
                .param("hash", secret.hash())
                .update();
    }

    /// Sent once more: secret, code and entry of before open nothing. How many codes were texted still counts.
    void renew(LinkId id, UUID phone, Secret secret) {
        jdbc.sql("""
                        update offer_link
                           set phone_id = :phone, token_hash = :hash, texts = texts + 1, code_hash = null, code_used = false,
                               code_wrong = 0, entry_hash = null, entered_at = null, text_request = null,
                               text_standing = null, text_reason = null, text_at = null, text_version = 0,
                               text_taken_back = false
                         where id = :id
                        """)
                .param("id", id.value())
                .param("phone", phone)
                .param("hash", secret.hash())
                .update();
    }

    Optional<Asked> asked(Secret secret) {
        return fence.asTheServiceFor(
                ReferralErrand.ANSWER_BY_LINK,
                () -> jdbc.sql("""
                        select l.id, l.offer_id, l.organisation_id, l.phone_id,
                               coalesce(host.name, 'The team that asked you') as host, host.phone as host_phone,
                               coalesce(s.name, 'your group') as service_name, o.state, %s as closed
                          from offer_link l
                          join offer o on o.id = l.offer_id
                          join referral r on r.id = o.referral_id
                          left join organisation host on host.id = l.organisation_id
                          left join listing s on s.service_id = o.service_id
                         where l.token_hash = :hash
                        """.formatted(CLOSED))
                        .param("hash", secret.hash())
                        .query((row, _) -> asked(row))
                        .optional());
    }

    private static Asked asked(ResultSet row) throws SQLException {
        return new Asked(
                new LinkId(uuid(row, "id")),
                new OfferId(uuid(row, "offer_id")),
                uuid(row, "organisation_id"),
                uuid(row, "phone_id"),
                row.getString("host"),
                row.getString("host_phone"),
                row.getString("service_name"),
                Asked.Standing.of(row.getString("state"), row.getBoolean("closed")));
    }

    /// Two that type a code at once type it one after the other.
    Held hold(LinkId id) {
        return jdbc.sql(
                        "select id, codes_sent, code_wrong, code_used, code_hash from offer_link where id = :id for update")
                .param("id", id.value())
                .query((row, _) -> new Held(id, codes(row), row.getBytes("code_hash")))
                .single();
    }

    private static Codes codes(ResultSet row) throws SQLException {
        var sent = (Timestamp[]) row.getArray("codes_sent").getArray();
        return new Codes(
                Arrays.stream(sent).map(Timestamp::toInstant).toList(),
                row.getInt("code_wrong"),
                row.getBoolean("code_used"));
    }

    void keepSent(LinkId id, Codes codes, byte[] codeHash) {
        jdbc.sql("""
                        update offer_link
                           set codes_sent = :sent::timestamptz[], code_hash = :hash, code_wrong = 0, code_used = false
                         where id = :id
                        """)
                .param("sent", codes.sent().stream().map(Instant::toString).toArray(String[]::new))
                .param("hash", codeHash)
                .param("id", id.value())
                .update();
    }

    void keepTried(LinkId id, Codes codes) {
        jdbc.sql("update offer_link set code_wrong = :wrong, code_used = :used where id = :id")
                .param("wrong", codes.wrong())
                .param("used", codes.used())
                .param("id", id.value())
                .update();
    }

    /// From now on this secret opens the offer, and the one before nothing.
    void keepEntry(LinkId id, Secret entry, Instant at) {
        jdbc.sql("update offer_link set entry_hash = :hash, entered_at = :at where id = :id")
                .param("hash", entry.hash())
                .param("at", at.atOffset(UTC))
                .param("id", id.value())
                .update();
    }

    /// Whose entry it is; nobody's when it is too old, or when the person is nobody's to see any more.
    Optional<LinkHolder> holder(Secret entry, Instant now) {
        return fence.asTheServiceFor(
                ReferralErrand.ANSWER_BY_LINK,
                () -> jdbc.sql("""
                        select l.id, l.offer_id
                          from offer_link l
                          join offer o on o.id = l.offer_id
                          join referral r on r.id = o.referral_id
                         where l.entry_hash = :hash and l.entered_at > :oldest and not %s
                        """.formatted(CLOSED))
                        .param("hash", entry.hash())
                        .param("oldest", now.minus(ENTRY_GOOD_FOR).atOffset(UTC))
                        .query((row, _) ->
                                new LinkHolder(new LinkId(uuid(row, "id")), new OfferId(uuid(row, "offer_id"))))
                        .optional());
    }

    /// As a provider with an account sees it; the first name only where the yes came by this link.
    Opened opened(LinkHolder holder) {
        return fence.asTheServiceFor(
                ReferralErrand.ANSWER_BY_LINK,
                () -> jdbc.sql("""
                        select o.version, o.person_id, coalesce(s.name, 'Your group') as service_name, o.need,
                               case o.state when 'DIED' then 'WITHDRAWN' else o.state end as state, o.made_at,
                               case when o.state = 'ACCEPTED' and o.decided_link = :link
                                    then (select one.first_name from standing one where one.id = o.referral_id)
                                    end as first_name,
                               coalesce(host.name, 'The team that asked you') as host, host.phone as host_phone,
                               coalesce(host.return_days, 10) as return_days
                          from offer o
                          join offer_link l on l.offer_id = o.id
                          left join organisation host on host.id = l.organisation_id
                          left join listing s on s.service_id = o.service_id
                         where l.id = :link
                        """)
                        .param("link", holder.link().value())
                        .query((row, _) -> opened(row))
                        .single());
    }

    private static Opened opened(ResultSet row) throws SQLException {
        return new Opened(
                row.getLong("version"),
                uuid(row, "person_id"),
                row.getString("service_name"),
                row.getString("need"),
                row.getString("state"),
                Objects.requireNonNull(row.getObject("made_at", OffsetDateTime.class))
                        .toInstant(),
                row.getString("first_name"),
                row.getString("host"),
                row.getString("host_phone"),
                row.getInt("return_days"));
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class), column);
    }
}
