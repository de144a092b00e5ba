package org.whatmatters.referral.selfreferral;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.MayUse;
import org.whatmatters.platform.web.NotFound;
import org.whatmatters.platform.web.Role;

/// An organisation's card: whoever is given it asks for themselves, in private. The organisation is told how many did,
/// and of few not even that, or it would know of the one whom it gave the card.
@RestController
@RequestMapping("/api/v1/referral-card")
@MayUse(staff = Role.REFERRER)
class CardController {

    /// Fewer are not told apart.
    static final int FEWEST_TOLD = 5;

    private static final int CODE_BYTES = 5;

    private final Cards cards;
    private final RandomGenerator random;
    private final Clock clock;

    CardController(Cards cards, RandomGenerator random, Clock clock) {
        this.cards = cards;
        this.random = random;
        this.clock = clock;
    }

    /// @param code for the end of the printed address
    record CardResponse(String code, List<MonthResponse> months) {}

    /// One month's counts.
    ///
    /// @param month its first day
    /// @param begun absent where fewer than five
    /// @param handedIn absent where fewer than five
    record MonthResponse(
            LocalDate month,
            @Nullable Integer begun,
            @Nullable Integer handedIn) {}

    @GetMapping
    CardResponse read(Actor.Staff referrer) {
        var code = cards.codeOf(referrer.organisationId()).orElseThrow(NotFound::new);
        var months = cards.uses(referrer.organisationId()).stream()
                .map(use -> new MonthResponse(use.month(), told(use.begun()), told(use.handedIn())))
                .toList();
        return new CardResponse(code, months);
    }

    /// Makes the card, unless there is one.
    @PutMapping
    CardResponse make(Actor.Staff referrer) {
        var bytes = new byte[CODE_BYTES];
        random.nextBytes(bytes);
        cards.make(referrer.organisationId(), HexFormat.of().formatHex(bytes), clock.instant());
        return read(referrer);
    }

    private static @Nullable Integer told(int count) {
        return count < FEWEST_TOLD ? null : count;
    }
}
