package org.whatmatters.referral.offer.web;

import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.platform.fence.Fence;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.PageRequest;
import org.whatmatters.referral.access.Basis;
import org.whatmatters.referral.access.Caller;
import org.whatmatters.referral.calendar.WorkingDays;
import org.whatmatters.referral.count.Counts;
import org.whatmatters.referral.fence.ReferralErrand;
import org.whatmatters.referral.search.FindingList;
import org.whatmatters.referral.search.Sought;

/// The offers made to one provider, newest first. A group sees what is needed and where; whom it is about only
/// after it has said yes, and then by first name. Of a death it is told no more than that the offer was taken back.
@Repository
class ProviderOffers {

    /// @param personName a first name, once the offer is accepted
    /// @param answerBy the last day for an answer; absent once it has ended or been answered
    /// @param isOpened whether the person lets the group read something of their own words
    record ProviderOffer(
            UUID id,
            long version,
            UUID personId,
            String serviceName,
            @Nullable String need,
            String state,
            Instant madeAt,
            @Nullable LocalDate answerBy,
            @Nullable String personName,
            boolean isOpened) {}

    /// Where an offer stands, for whoever was asked.
    enum Standing {
        OPEN("o.state = 'OPEN'"),
        ACCEPTED("o.state = 'ACCEPTED'"),
        ENDED("o.state in ('REJECTED', 'EXPIRED', 'WITHDRAWN', 'DIED')");

        private final String condition;

        Standing(String condition) {
            this.condition = condition;
        }
    }

    private static final String THEIRS = "o.provider_id = :organisation and " + Basis.OPEN_TO_OTHERS;

    /// Of others the group knows no name, so nobody is found by one.
    private static final String WELCOMED = "o.state = 'ACCEPTED' and o.referral_id in (%s)";

    private static final String OFFERS = """
            select o.id, o.version, o.person_id, coalesce(l.name, 'Your service') as service_name, o.need,
                   case o.state when 'DIED' then 'WITHDRAWN' else o.state end as state, o.made_at,
                   case when o.state = 'ACCEPTED'
                        then (select s.first_name from standing s where s.id = r.id) end as first_name,
                   o.state = 'ACCEPTED'
                   and exists (select from opening(o.person_id, :organisation, :subject, now(), true)) as is_opened,
                   coalesce((select h.return_days from organisation h where h.id = r.host_id), 10) as return_days
              from offer o
              join referral r on r.id = o.referral_id
              left join listing l on l.service_id = o.service_id
             where\s""" + THEIRS + " and ";

    private final JdbcClient jdbc;
    private final Fence fence;
    private final Counts counts;
    private final WorkingDays calendar;

    ProviderOffers(JdbcClient jdbc, Fence fence, Counts counts, WorkingDays calendar) {
        this.jdbc = jdbc;
        this.fence = fence;
        this.counts = counts;
        this.calendar = calendar;
    }

    List<ProviderOffer> list(Actor.Staff provider, @Nullable Standing standing, Sought sought, PageRequest page) {
        var ids = fence.asTheServiceFor(
                ReferralErrand.CHOOSE_ROWS,
                () -> jdbc.sql(
                                "select o.id from offer o join referral r on r.id = o.referral_id where %s and %s and %s and %s"
                                        .formatted(
                                                THEIRS,
                                                standing == null ? "true" : standing.condition,
                                                sought.candidates(FindingList.OFFERED)
                                                        .map(WELCOMED::formatted)
                                                        .orElse("true"),
                                                page.newestFirst("o.id")))
                        .params(caller(provider))
                        .params(sought.parameters())
                        .param("after", page.after())
                        .query(UUID.class)
                        .list());
        return jdbc.sql(OFFERS + "o.id = any(:ids) order by o.id desc")
                .params(caller(provider))
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> offer(row))
                .list();
    }

    /// How many there are of each, as far as is counted: one offer after the other, as PostgreSQL would read every
    /// referral for them.
    Map<Standing, Long> counts(Actor.Staff provider) {
        return counts.of(
                Stream.of(Standing.values())
                        .collect(toMap(
                                standing -> standing,
                                standing -> List.of("""
                        offer o cross join lateral (
                            select r.* from referral r where r.id = o.referral_id offset 0) r where %s and %s
                        """.formatted(Basis.forMany(THEIRS), standing.condition)))),
                caller(provider));
    }

    private static Map<String, UUID> caller(Actor.Staff provider) {
        return new Caller(provider.organisationId(), provider.subject()).asParameters();
    }

    Optional<ProviderOffer> find(UUID id, Actor.Staff provider) {
        return jdbc.sql(OFFERS + "o.id = :id")
                .params(caller(provider))
                .param("id", id)
                .query((row, _) -> offer(row))
                .optional();
    }

    private ProviderOffer offer(ResultSet row) throws SQLException {
        var madeAt = Objects.requireNonNull(row.getObject("made_at", OffsetDateTime.class))
                .toInstant();
        var isOpen = row.getString("state").equals("OPEN");
        return new ProviderOffer(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getObject("person_id", UUID.class),
                row.getString("service_name"),
                row.getString("need"),
                row.getString("state").toLowerCase(Locale.ROOT),
                madeAt,
                isOpen ? calendar.after(madeAt, row.getInt("return_days")) : null,
                row.getString("first_name"),
                row.getBoolean("is_opened"));
    }
}
