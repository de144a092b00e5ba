package org.whatmatters.directory.signal;

import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.whatmatters.directory.life.application.ChangeLife;
import org.whatmatters.directory.life.application.Lives;
import org.whatmatters.directory.life.application.Lives.Held;
import org.whatmatters.directory.listing.Days;

/// Makes somebody look at a listing today, and keeps why. A reason counts from the day on which the listing was
/// due: one that is older has been looked at.
@Component
public class RaiseDoubt {

    /// Why those are to look who look after a listing, as an array of words. On `service s`.
    public static final String WHY = """
            array(select d.why from doubt d where d.service_id = s.id and d.raised_on >= s.due_on order by d.why)
            """;

    private final Lives lives;
    private final ChangeLife changeLife;
    private final JdbcClient jdbc;
    private final Clock clock;

    RaiseDoubt(Lives lives, ChangeLife changeLife, JdbcClient jdbc, Clock clock) {
        this.lives = lives;
        this.changeLife = changeLife;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// A listing that is not there is in no doubt.
    public void raise(UUID service, Doubt why) {
        lives.hold(service).ifPresent(held -> raise(held, why));
    }

    public void raise(Held held, Doubt why) {
        changeLife.take(held, (listing, today) -> listing.life().doubt(today));
        jdbc.sql("""
                        insert into doubt (service_id, why, raised_on) values (:service, :why, :today)
                            on conflict (service_id, why) do update set raised_on = excluded.raised_on
                        """)
                .param("service", held.service())
                .param("why", why.name())
                .param("today", Days.today(clock))
                .update();
    }
}
