package org.whatmatters.referral.offer.persistence;

import static java.time.ZoneOffset.UTC;
import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.referral.access.Basis;
import org.whatmatters.referral.access.Caller;
import org.whatmatters.referral.lifecycle.OrganisationId;
import org.whatmatters.referral.lifecycle.PersonId;
import org.whatmatters.referral.lifecycle.ReferralId;
import org.whatmatters.referral.lifecycle.WorkerId;
import org.whatmatters.referral.offer.Answerer;
import org.whatmatters.referral.offer.Answerer.Holder;
import org.whatmatters.referral.offer.Answerer.Member;
import org.whatmatters.referral.offer.LinkId;
import org.whatmatters.referral.offer.Offer;
import org.whatmatters.referral.offer.OfferId;
import org.whatmatters.referral.offer.OfferState;
import org.whatmatters.referral.offer.OfferState.Accepted;
import org.whatmatters.referral.offer.OfferState.Died;
import org.whatmatters.referral.offer.OfferState.Expired;
import org.whatmatters.referral.offer.OfferState.Open;
import org.whatmatters.referral.offer.OfferState.Rejected;
import org.whatmatters.referral.offer.OfferState.Withdrawn;
import org.whatmatters.referral.offer.RejectionReason;
import org.whatmatters.referral.offer.ServiceId;
import org.whatmatters.referral.offer.application.Offers;

/// Offers in PostgreSQL.
@Repository
class JdbcOffers implements Offers {

    private final JdbcClient jdbc;

    JdbcOffers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean add(Offer offer) {
        return jdbc.sql("""
                        insert into offer
                            (id, referral_id, person_id, service_id, provider_id, need, made_at, state, state_at, version)
                        values (:id, :referral, :person, :service, :provider, :need, :madeAt, :state, :stateAt, :version)
                        on conflict (referral_id, service_id) where state = 'OPEN' do nothing
                        """)
                        .param("id", offer.id().value())
                        .param("referral", offer.referral().value())
                        .param("person", offer.person().value())
                        .param("service", offer.service().value())
                        .param(
                                "provider",
                                offer.provider() == null
                                        ? null
                                        : offer.provider().value())
                        .param("need", offer.need())
                        .param("madeAt", offer.madeAt().atOffset(UTC))
                        .param("state", offer.state().name())
                        .param("stateAt", offer.state().at().atOffset(UTC))
                        .param("version", offer.version())
                        .update()
                == 1;
    }

    @Override
    public Optional<Offer> ofProvider(OfferId id, Caller provider) {
        return jdbc.sql("""
                        select o.*
                          from offer o join referral r on r.id = o.referral_id
                         where o.id = :id and o.provider_id = :organisation and\s""" + Basis.OPEN_TO_OTHERS)
                .param("id", id.value())
                .params(provider.asParameters())
                .query((row, _) -> offer(row))
                .optional();
    }

    @Override
    public Optional<Offer> find(OfferId id) {
        return jdbc.sql("select * from offer where id = :id")
                .param("id", id.value())
                .query((row, _) -> offer(row))
                .optional();
    }

    @Override
    public boolean answer(OfferId id, OfferState answer) {
        return jdbc.sql("""
                        update offer
                           set state = :state, state_at = :stateAt, decided_by = :decidedBy, decided_link = :decidedLink,
                               reason = :reason, version = version + 1
                         where id = :id and state = 'OPEN'
                        """)
                        .param("id", id.value())
                        .param("state", answer.name())
                        .param("stateAt", answer.at().atOffset(UTC))
                        .param("decidedBy", by(answer) instanceof Member(var worker) ? worker.value() : null)
                        .param("decidedLink", by(answer) instanceof Holder(var link) ? link.value() : null)
                        .param(
                                "reason",
                                answer instanceof Rejected rejected
                                        ? rejected.reason().name()
                                        : null)
                        .update()
                == 1;
    }

    @Override
    public List<Offer> withdrawRivals(Offer accepted, Instant at) {
        return jdbc.sql("""
                        update offer set state = 'WITHDRAWN', state_at = :at, version = version + 1
                         where referral_id = :referral and need = :need and state = 'OPEN'
                        returning *
                        """)
                .param("referral", accepted.referral().value())
                .param("need", accepted.need())
                .param("at", at.atOffset(UTC))
                .query((row, _) -> offer(row))
                .list();
    }

    @Override
    public List<Offer> closeAll(ReferralId referral, OfferState state) {
        return jdbc.sql("""
                        update offer set state = :state, state_at = :at, version = version + 1
                         where referral_id = :referral and state = 'OPEN'
                        returning *
                        """)
                .param("referral", referral.value())
                .param("state", state.name())
                .param("at", state.at().atOffset(UTC))
                .query((row, _) -> offer(row))
                .list();
    }

    @Override
    public List<Unanswered> unanswered(Instant now, int atMost) {
        return jdbc.sql("""
                        select o.*, host.return_days
                          from offer o
                          join referral r on r.id = o.referral_id
                          join organisation host on host.id = r.host_id
                         where o.state = 'OPEN'
                           -- So many working days are at least as many days.
                           and o.made_at < :now - make_interval(days => host.return_days)
                         order by o.made_at, o.id limit :atMost
                        """)
                .param("now", now.atOffset(UTC))
                .param("atMost", atMost)
                .query((row, _) -> new Unanswered(offer(row), row.getInt("return_days")))
                .list();
    }

    private static Offer offer(ResultSet row) throws SQLException {
        var provider = row.getObject("provider_id", UUID.class);
        return new Offer(
                new OfferId(uuid(row, "id")),
                new ReferralId(uuid(row, "referral_id")),
                new PersonId(uuid(row, "person_id")),
                new ServiceId(uuid(row, "service_id")),
                provider == null ? null : new OrganisationId(provider),
                row.getString("need"),
                instant(row, "made_at"),
                state(row),
                row.getLong("version"));
    }

    private static OfferState state(ResultSet row) throws SQLException {
        var at = instant(row, "state_at");
        var name = requireNonNull(row.getString("state"));
        return switch (name) {
            case "OPEN" -> new Open(at);
            case "ACCEPTED" -> new Accepted(answerer(row), at);
            case "REJECTED" ->
                new Rejected(answerer(row), RejectionReason.valueOf(requireNonNull(row.getString("reason"))), at);
            case "EXPIRED" -> new Expired(at);
            case "WITHDRAWN" -> new Withdrawn(at);
            case "DIED" -> new Died(at);
            default -> throw new IllegalStateException("no such state: " + name); // the table's check forbids it
        };
    }

    private static Answerer answerer(ResultSet row) throws SQLException {
        var worker = row.getObject("decided_by", UUID.class);
        return worker == null ? new Holder(new LinkId(uuid(row, "decided_link"))) : new Member(new WorkerId(worker));
    }

    private static @Nullable Answerer by(OfferState state) {
        return switch (state) {
            case Accepted accepted -> accepted.by();
            case Rejected rejected -> rejected.by();
            case Open _, Expired _, Withdrawn _, Died _ -> null;
        };
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return requireNonNull(row.getObject(column, UUID.class), column);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return requireNonNull(row.getObject(column, OffsetDateTime.class), column)
                .toInstant();
    }
}
