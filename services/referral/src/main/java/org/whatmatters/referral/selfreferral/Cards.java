package org.whatmatters.referral.selfreferral;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.referral.calendar.WorkingDays;

/// The cards by which organisations lead people to ask for themselves, and how often each did.
@Repository
class Cards {

    /// @param month its first day
    record Use(LocalDate month, int begun, int handedIn) {}

    private final JdbcClient jdbc;

    Cards(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Makes it with this code, unless there is one.
    void make(UUID organisation, String code, Instant at) {
        jdbc.sql("""
                        insert into referral_card (organisation_id, code, made_at) values (:organisation, :code, :at)
                        on conflict (organisation_id) do nothing
                        """)
                .param("organisation", organisation)
                .param("code", code)
                .param("at", at.atOffset(UTC))
                .update();
    }

    Optional<String> codeOf(UUID organisation) {
        return jdbc.sql("select code from referral_card where organisation_id = :organisation")
                .param("organisation", organisation)
                .query(String.class)
                .optional();
    }

    Optional<UUID> organisationOf(String code) {
        return jdbc.sql("select organisation_id from referral_card where code = :code")
                .param("code", code)
                .query(UUID.class)
                .optional();
    }

    void begun(UUID organisation, Instant at) {
        count(organisation, "begun", at);
    }

    void handedIn(UUID organisation, Instant at) {
        count(organisation, "handed_in", at);
    }

    private void count(UUID organisation, String what, Instant at) {
        jdbc.sql("""
                        insert into referral_card_use (organisation_id, month, %1$s) values (:organisation, :month, 1)
                        on conflict (organisation_id, month) do update set %1$s = referral_card_use.%1$s + 1
                        """.formatted(what))
                .param("organisation", organisation)
                .param("month", WorkingDays.dayOf(at).withDayOfMonth(1))
                .update();
    }

    /// Newest month first.
    List<Use> uses(UUID organisation) {
        return jdbc.sql("""
                        select month, begun, handed_in from referral_card_use
                         where organisation_id = :organisation order by month desc limit 24
                        """)
                .param("organisation", organisation)
                .query(DataClassRowMapper.newInstance(Use.class))
                .list();
    }
}
