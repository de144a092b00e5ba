package org.whatmatters.referral.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.whatmatters.platform.fence.ServiceTransaction;
import org.whatmatters.platform.testing.Beside;
import org.whatmatters.platform.testing.IntegrationTest;

@IntegrationTest
class ForgetDraftsIT {

    /// In summer time; thirty days before it was winter. Long before any draft of another test.
    private static final Instant TEN_IN_APRIL = Instant.parse("2020-04-05T09:00:00Z");

    private final JdbcClient jdbc;
    private final ServiceTransaction transaction;
    private final ForgetDrafts forgetDrafts;

    ForgetDraftsIT(@Beside JdbcClient jdbc, PlatformTransactionManager transactions, Drafts drafts) {
        this.jdbc = jdbc;
        this.transaction = new ServiceTransaction(transactions);
        this.forgetDrafts = new ForgetDrafts(drafts, Clock.fixed(TEN_IN_APRIL, ZoneOffset.UTC));
    }

    @Test
    void a_draft_that_nobody_touched_for_thirty_days_is_gone_at_the_same_time_of_day() {
        var due = savedAt("2020-03-06T10:00:00Z");
        var almost = savedAt("2020-03-06T10:00:01Z");

        var forgotten = transaction.execute(_ -> forgetDrafts.forget());
        var again = transaction.execute(_ -> forgetDrafts.forget());

        assertThat(forgotten).isEqualTo(1);
        assertThat(again).isZero();
        assertThat(isThere(due)).isFalse();
        assertThat(isThere(almost)).isTrue();
    }

    @Test
    void when_it_was_begun_does_not_count() {
        var touched = savedAt("2020-04-01T10:00:00Z");

        transaction.execute(_ -> forgetDrafts.forget());

        assertThat(isThere(touched)).isTrue();
    }

    /// Begun long ago.
    private UUID savedAt(String moment) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into draft (id, organisation_id, begun_by, begun_by_name, begun_at, form_id, form_version,
                                           answers, last_page, saved_at)
                        values (:id, :id, :id, 'Sam Reed', '2020-01-01', 'fire', 1, '{}', 'person', :savedAt)
                        """)
                .param("id", id)
                .param("savedAt", Instant.parse(moment).atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    private boolean isThere(UUID draft) {
        return jdbc.sql("select exists (select from draft where id = :id)")
                .param("id", draft)
                .query(Boolean.class)
                .single();
    }
}
