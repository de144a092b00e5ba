package org.whatmatters.portal.services;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/// The lists of the referral service, narrowed by codes and by the id of what was typed; and how many stand in them.
@HttpExchange("/api/v1")
public interface ListService {

    @PostExchange("/referrals/searches")
    Made search(@RequestBody Search search, Command command);

    @GetExchange("/referrals/searches/{id}")
    Search typed(@PathVariable UUID id);

    @GetExchange("/referrals/incoming")
    Listed<ReferralService.Incoming> incoming(
            @RequestParam boolean toBeRung,
            @RequestParam @Nullable String state,
            @RequestParam @Nullable String agencyType,
            @RequestParam @Nullable String support,
            @RequestParam @Nullable UUID search,
            @RequestParam @Nullable String after);

    @GetExchange("/referrals/incoming/counts")
    IncomingCounts incomingCounts();

    @GetExchange("/referrals/caseload")
    Listed<ReferralService.Case> caseload(
            @RequestParam boolean mine,
            @RequestParam @Nullable String state,
            @RequestParam @Nullable String worker,
            @RequestParam @Nullable String support,
            @RequestParam boolean due,
            @RequestParam @Nullable UUID search,
            @RequestParam @Nullable String after);

    @GetExchange("/referrals/caseload/counts")
    CaseCounts caseCounts(@RequestParam boolean mine);

    @GetExchange("/referrals/team")
    Team team();

    @GetExchange("/referrals/sent")
    Listed<ReferralService.Sent> sent(
            @RequestParam boolean asked,
            @RequestParam @Nullable String progress,
            @RequestParam @Nullable UUID search,
            @RequestParam @Nullable String after);

    @GetExchange("/referrals/sent/counts")
    SentCounts sentCounts();

    @GetExchange("/offers")
    Listed<OfferService.ProviderOffer> offers(
            @RequestParam @Nullable String state,
            @RequestParam @Nullable UUID search,
            @RequestParam @Nullable String after);

    @GetExchange("/offers/counts")
    OfferCounts offerCounts();

    record Search(@Nullable String typed) {}

    record Made(UUID id) {}

    /// What waits for a decision.
    ///
    /// @param supports how many of each kind of support
    record IncomingCounts(
            Map<String, Long> states, Map<String, Long> agencyTypes, Map<String, Long> supports, long toBeRung) {}

    /// What is worked on.
    ///
    /// @param supports how many of each kind of support
    /// @param countedTo that many is "as many or more"; in the others too
    record CaseCounts(Map<String, Long> states, Map<String, Long> supports, long due, int countedTo) {}

    record SentCounts(Map<String, Long> progress, long asked, int countedTo) {}

    record OfferCounts(Map<String, Long> states, int countedTo) {}

    /// What one worker has in hand.
    ///
    /// @param room how full they are; absent for somebody who is given no more cases
    record Hands(
            UUID subject,
            @Nullable String name,
            long assigned,
            long active,
            long paused,
            long due,
            WorkloadService.@Nullable Room room) {

        public long open() {
            return assigned + active + paused;
        }
    }

    /// A team at a glance.
    record Team(List<Hands> workers, long accepted, long waiting, long dueOfNobody, long reviews, int countedTo) {}
}
