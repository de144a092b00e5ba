package org.whatmatters.portal.services;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/// What the portal asks of the referral service for a group that answers by a link, without an account. No call has a
/// key under which its answer would be kept: what opens an offer, and a first name, are in them.
@HttpExchange("/api/v1/public/offer-links")
public interface OfferLinkService {

    @PostExchange("/openings")
    Opening open(@RequestBody Link link);

    @PostExchange("/codes")
    Texted textCode(@RequestBody Link link);

    @PostExchange("/entries")
    Entered enter(@RequestBody TypedCode typed);

    @PostExchange("/readings")
    LinkedOffer read(@RequestBody Entry entry);

    @PostExchange("/acceptances")
    LinkedOffer accept(@RequestBody Yes yes);

    @PostExchange("/rejections")
    LinkedOffer reject(@RequestBody No no);

    record Link(String token) {}

    record TypedCode(String token, String code) {}

    record Entry(String entry) {}

    record Yes(String entry, long version) {}

    record No(String entry, long version, String reasonCode) {}

    /// Who asks whom, and whether an answer is still waited for.
    record Opening(String state, String host, @Nullable String hostPhone, String group) {

        public boolean isOpen() {
            return state.equals("open");
        }
    }

    /// What came of asking for a code.
    ///
    /// @param nextAt when another code can be asked for
    record Texted(boolean sent, Instant nextAt) {}

    /// What came of typing one.
    ///
    /// @param entry absent where the code was wrong
    record Entered(@Nullable String entry, int triesLeft) {}

    /// An offer as whoever holds the group's phone sees it.
    record LinkedOffer(
            long version,
            @Nullable String serviceName,
            @Nullable String need,
            String state,
            @Nullable Instant madeAt,
            @Nullable LocalDate answerBy,
            @Nullable String personName,
            String host,
            @Nullable String hostPhone) {

        public boolean isAccepted() {
            return state.equals("accepted");
        }
    }
}
