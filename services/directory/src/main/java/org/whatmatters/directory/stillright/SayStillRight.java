package org.whatmatters.directory.stillright;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.whatmatters.directory.life.application.ChangeLife;
import org.whatmatters.directory.life.application.Desk;
import org.whatmatters.directory.life.application.Lives;
import org.whatmatters.directory.listing.Days;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.Conflict;
import org.whatmatters.platform.web.NotFound;
import org.whatmatters.platform.web.Secret;

/// Makes the link for a listing, and takes the answer of whoever has it.
@Component
class SayStillRight {

    private static final int GOOD_FOR_DAYS = 45;

    private final StillRightLinks links;
    private final Lives lives;
    private final ChangeLife changeLife;
    private final RandomGenerator random;
    private final Clock clock;

    SayStillRight(StillRightLinks links, Lives lives, ChangeLife changeLife, RandomGenerator random, Clock clock) {
        this.links = links;
        this.lives = lives;
        this.changeLife = changeLife;
        this.random = random;
        this.clock = clock;
    }

    /// @param secret told once, to whoever made it or is written to
    record Made(Secret secret, Instant goodUntil) {}

    Made make(UUID service, Actor.Staff actor) {
        var held = lives.hold(service, Desk.of(actor)).orElseThrow(NotFound::new);
        // Only what was assured once can be "still" right.
        changeLife.check(held, (listing, today) -> listing.life().confirm(null, today));
        return draw(service, actor.subject());
    }

    /// A link that is mailed, and read by nobody here.
    Made draw(UUID service) {
        return draw(service, null);
    }

    private Made draw(UUID service, @Nullable UUID by) {
        var secret = Secret.draw(random);
        var until = Days.today(clock)
                .plusDays(GOOD_FOR_DAYS)
                .atStartOfDay(Days.LONDON)
                .toInstant();
        links.add(
                UuidCreator.getTimeOrderedEpoch(),
                service,
                secret,
                by,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                until);
        return new Made(secret, until);
    }

    StillRightLinks.Link open(Secret secret) {
        return links.find(secret, clock.instant()).orElseThrow(NotFound::new);
    }

    void confirm(Secret secret) {
        var link = open(secret);
        var held = lives.hold(link.service()).orElseThrow(NotFound::new);
        if (!links.use(link.id(), clock.instant())) {
            throw new Conflict("link-used", "This link has been used, or is too old.");
        }
        changeLife.take(held, (listing, today) -> listing.life().confirm(null, today));
    }
}
