package org.whatmatters.referral.offer.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.platform.fence.Fence;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.referral.access.Basis;
import org.whatmatters.referral.access.Caller;
import org.whatmatters.referral.fence.ReferralErrand;

/// How many people a group was asked to welcome, and what became of it: for whoever pays for it. Of its own offers
/// only, and of those alone to whom it may come.
@Repository
class FunderCounts {

    /// True counts, which nobody may be shown as they are.
    ///
    /// @param helped of those whom it welcomed and whose case has ended, who say that it helped, at least in part
    record Tally(UUID serviceId, @Nullable String name, long offered, long saidYes, long helped) {}

    private final JdbcClient jdbc;
    private final Fence fence;

    FunderCounts(JdbcClient jdbc, Fence fence) {
        this.jdbc = jdbc;
        this.fence = fence;
    }

    /// By service, in the order of their names.
    ///
    /// @param before the first moment that does not count
    List<Tally> of(Actor.Staff provider, Instant from, Instant before) {
        return fence.asTheServiceFor(
                ReferralErrand.COUNT_ROWS,
                () -> jdbc.sql("""
                                with %s
                                select o.service_id, l.name, count(distinct o.referral_id) as offered,
                                       count(distinct o.referral_id) filter (where o.state = 'ACCEPTED') as said_yes,
                                       count(distinct o.referral_id) filter (where o.state = 'ACCEPTED'
                                                        and r.person_says in ('HELPED', 'PARTLY')) as helped
                                  from offer o
                                  join referral r on r.id = o.referral_id
                                  left join listing l on l.service_id = o.service_id
                                 where o.provider_id = :organisation and %s
                                   and o.made_at >= :from and o.made_at < :before
                                 group by o.service_id, l.name
                                 order by l.name, o.service_id
                                """.formatted(Basis.HIDDEN, Basis.forMany(Basis.OPEN_TO_OTHERS)))
                        .params(new Caller(provider.organisationId(), provider.subject()).asParameters())
                        .param("from", from.atOffset(ZoneOffset.UTC))
                        .param("before", before.atOffset(ZoneOffset.UTC))
                        .query(DataClassRowMapper.newInstance(Tally.class))
                        .list());
    }
}
