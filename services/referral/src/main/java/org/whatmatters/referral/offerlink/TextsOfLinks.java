package org.whatmatters.referral.offerlink;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.platform.fence.Fence;
import org.whatmatters.referral.fence.ReferralErrand;
import org.whatmatters.referral.lifecycle.ReferralId;
import org.whatmatters.referral.offer.LinkId;
import org.whatmatters.referral.offer.OfferId;

/// The text that carries a link: which is the newest, and what became of it.
@Repository
public class TextsOfLinks {

    /// It has not left, as far as is known here.
    private static final String MAY_WAIT = """
            l.text_request is not null and not l.text_taken_back
            and (l.text_standing is null or l.text_standing = 'WAITING')
            """;

    private final JdbcClient jdbc;
    private final Fence fence;

    TextsOfLinks(JdbcClient jdbc, Fence fence) {
        this.jdbc = jdbc;
        this.fence = fence;
    }

    /// A text that can be taken back.
    record Waiting(UUID request, UUID phone) {}

    /// A link that is to be sent again, held until this transaction ends.
    ///
    /// @param texts how often it was sent
    record Sent(UUID id, int texts) {

        LinkId link() {
            return new LinkId(id);
        }
    }

    Optional<Sent> hold(OfferId offer) {
        return jdbc.sql("select id, texts from offer_link where offer_id = :offer for update")
                .param("offer", offer.value())
                .query(DataClassRowMapper.newInstance(Sent.class))
                .optional();
    }

    /// Of the newest text nothing is known yet.
    void askedFor(LinkId link, UUID request) {
        jdbc.sql("update offer_link set text_request = :request where id = :link")
                .param("link", link.value())
                .param("request", request)
                .update();
    }

    Optional<Waiting> takeBack(LinkId link) {
        return jdbc.sql("""
                        update offer_link l set text_taken_back = true
                         where l.id = :link and %s
                        returning l.text_request as request, l.phone_id as phone
                        """.formatted(MAY_WAIT))
                .param("link", link.value())
                .query(DataClassRowMapper.newInstance(Waiting.class))
                .optional();
    }

    /// Of offers that nobody waits for any more.
    List<Waiting> takeBackOfEnded(ReferralId referral) {
        return fence.asTheServiceFor(
                ReferralErrand.TAKE_BACK_TEXTS,
                () -> jdbc.sql("""
                        update offer_link l set text_taken_back = true
                          from offer o
                         where o.id = l.offer_id and o.referral_id = :referral and o.state <> 'OPEN' and %s
                        returning l.text_request as request, l.phone_id as phone
                        """.formatted(MAY_WAIT))
                        .param("referral", referral.value())
                        .query(DataClassRowMapper.newInstance(Waiting.class))
                        .list());
    }

    /// What is told of another than the newest text is passed over, and so is what is older than what is known.
    public void heard(UUID request, String standing, @Nullable String reason, Instant at, long version) {
        jdbc.sql("""
                        update offer_link
                           set text_standing = :standing, text_reason = :reason, text_at = :at, text_version = :version
                         where text_request = :request and text_version < :version
                        """)
                .param("request", request)
                .param("standing", standing)
                .param("reason", reason)
                .param("at", at.atOffset(UTC))
                .param("version", version)
                .update();
    }
}
