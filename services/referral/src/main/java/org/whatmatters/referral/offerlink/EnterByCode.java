package org.whatmatters.referral.offerlink;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.whatmatters.platform.web.IllegalState;
import org.whatmatters.platform.web.NotFound;
import org.whatmatters.platform.web.Secret;

/// From a link to the offer: a code goes to the group's phone, and whoever types it is let in.
@Component
class EnterByCode {

    private final OfferLinks links;
    private final LinkTexts texts;
    private final RandomGenerator random;
    private final Clock clock;

    EnterByCode(OfferLinks links, LinkTexts texts, RandomGenerator random, Clock clock) {
        this.links = links;
        this.texts = texts;
        this.random = random;
        this.clock = clock;
    }

    /// What came of asking for a code.
    ///
    /// @param sent whether one is on its way
    /// @param nextAt when another can be asked for
    record Texted(boolean sent, Instant nextAt) {}

    /// What came of typing one.
    ///
    /// @param entry opens the offer; absent where the code was wrong, or none is good any more
    /// @param triesLeft with the same code
    record Typed(@Nullable Secret entry, int triesLeft) {}

    Asked asked(Secret link) {
        return links.asked(link).orElseThrow(NotFound::new);
    }

    Texted textCode(Secret link) {
        var asked = stillOpen(link);
        var now = clock.instant();
        var codes = links.hold(asked.link()).codes();
        var wait = codes.nextAt(now);
        if (wait.isPresent()) {
            return new Texted(false, wait.get());
        }
        var code = Code.draw(random);
        var next = codes.send(now);
        links.keepSent(asked.link(), next, code.hash(link));
        texts.sendCode(asked.phone(), asked.hostId(), code.digits(), now, now.plus(Codes.GOOD_FOR));
        return new Texted(true, next.nextAt(now).orElse(now));
    }

    /// A wrong one is no fault of the request: it is counted, and what is counted must stay.
    Typed enter(Secret link, String typed) {
        var asked = stillOpen(link);
        var now = clock.instant();
        var held = links.hold(asked.link());
        if (held.codeHash() == null || !held.codes().mayBeTried(now)) {
            return new Typed(null, 0);
        }
        var right = Code.typed(typed).hasHash(held.codeHash(), link);
        var codes = held.codes().tried(right, now);
        links.keepTried(asked.link(), codes);
        if (!right) {
            return new Typed(null, codes.triesLeft(now));
        }
        var entry = Secret.draw(random);
        links.keepEntry(asked.link(), entry, now);
        return new Typed(entry, 0);
    }

    private Asked stillOpen(Secret link) {
        var asked = asked(link);
        if (asked.standing() != Asked.Standing.OPEN) {
            throw new IllegalState(asked.standing().name().toLowerCase(Locale.ROOT), "open");
        }
        return asked;
    }
}
