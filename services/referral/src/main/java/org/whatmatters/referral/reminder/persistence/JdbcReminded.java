package org.whatmatters.referral.reminder.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.referral.calendar.WorkingDays;
import org.whatmatters.referral.reminder.Kind;
import org.whatmatters.referral.reminder.Waiting;
import org.whatmatters.referral.reminder.application.Reminded;

@Repository
class JdbcReminded implements Reminded {

    private final JdbcClient jdbc;

    JdbcReminded(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean takeDay(UUID worker, Kind kind, LocalDate day) {
        return jdbc.sql("""
                        insert into reminder_day (worker, kind, day) values (:worker, :kind, :day) on conflict do nothing
                        """)
                        .param("worker", worker)
                        .param("kind", kind.name())
                        .param("day", day)
                        .update()
                == 1;
    }

    @Override
    public List<Waiting> take(List<Waiting> things, Instant now) {
        return things.stream().filter(thing -> take(thing, now)).toList();
    }

    private boolean take(Waiting waiting, Instant now) {
        return jdbc.sql("""
                        insert into reminded (worker, step, thing_id, since, asked_at)
                        values (:worker, :step, :thing, :since, :now) on conflict do nothing
                        """)
                        .param("worker", waiting.worker())
                        .param("step", waiting.step().name())
                        .param("thing", waiting.thing())
                        .param("since", waiting.since().atOffset(ZoneOffset.UTC))
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    @Override
    public void forget(Instant askedBefore) {
        jdbc.sql("delete from reminded where asked_at < :before")
                .param("before", askedBefore.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("delete from reminder_day where day < :before")
                .param("before", WorkingDays.dayOf(askedBefore))
                .update();
    }
}
