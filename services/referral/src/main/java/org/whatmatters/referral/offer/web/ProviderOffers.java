package org.whatmatters.referral.offer.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.PageRequest;
import org.whatmatters.referral.access.Basis;
import org.whatmatters.referral.access.Caller;

/// The offers made to one provider, newest first. A group sees what is needed and where; whom it is about only
/// after it has said yes, and then by first name. Of a death it is told no more than that the offer was taken back.
@Repository
class ProviderOffers {

    /// @param personName a first name, once the offer is accepted
    /// @param isOpened whether the person lets the group read something of their own words
    record ProviderOffer(
            UUID id,
            long version,
            UUID personId,
            String serviceName,
            @Nullable String need,
            String state,
            Instant madeAt,
            @Nullable String personName,
            boolean isOpened) {}

    private static final String OFFERS = """
            select o.id, o.version, o.person_id, coalesce(l.name, 'Your service') as service_name, o.need,
                   case o.state when 'DIED' then 'WITHDRAWN' else o.state end as state, o.made_at,
                   case when o.state = 'ACCEPTED'
                        then (select s.first_name from standing s where s.id = r.id) end as first_name,
                   o.state = 'ACCEPTED'
                   and exists (select from opening(o.person_id, :organisation, :subject, now(), true)) as is_opened
              from offer o
              join referral r on r.id = o.referral_id
              left join listing l on l.service_id = o.service_id
             where o.provider_id = :organisation and\s""" + Basis.OPEN_TO_OTHERS + " and ";

    private final JdbcClient jdbc;

    ProviderOffers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ProviderOffer> list(Actor.Staff provider, PageRequest page) {
        return jdbc.sql(OFFERS + page.newestFirst("o.id"))
                .params(new Caller(provider.organisationId(), provider.subject()).asParameters())
                .param("after", page.after())
                .query((row, _) -> offer(row))
                .list();
    }

    Optional<ProviderOffer> find(UUID id, Actor.Staff provider) {
        return jdbc.sql(OFFERS + "o.id = :id")
                .params(new Caller(provider.organisationId(), provider.subject()).asParameters())
                .param("id", id)
                .query((row, _) -> offer(row))
                .optional();
    }

    private static ProviderOffer offer(ResultSet row) throws SQLException {
        return new ProviderOffer(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getObject("person_id", UUID.class),
                row.getString("service_name"),
                row.getString("need"),
                row.getString("state").toLowerCase(Locale.ROOT),
                Objects.requireNonNull(row.getObject("made_at", OffsetDateTime.class))
                        .toInstant(),
                row.getString("first_name"),
                row.getBoolean("is_opened"));
    }
}
