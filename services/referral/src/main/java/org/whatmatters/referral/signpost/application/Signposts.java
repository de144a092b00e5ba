package org.whatmatters.referral.signpost.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whatmatters.referral.lifecycle.OrganisationId;
import org.whatmatters.referral.signpost.FollowUp;
import org.whatmatters.referral.signpost.Signpost;
import org.whatmatters.referral.unmet.Need;

/// Where signposts are kept.
public interface Signposts {

    void add(Signpost signpost);

    /// That a text will ask whether it helped.
    void asked(Signpost signpost, UUID request);

    /// What came back to it. The first answer counts, and from then on nothing leads from it to the text.
    void answered(UUID request, FollowUp answer);

    /// Forgets which text asked about which signpost, where that was before a moment.
    void forgetAsked(Instant before);

    /// Those that one team gave, true counts that nobody may be shown as they are; most often first.
    Tallies tallies(OrganisationId organisation, Instant from, Instant before);

    record Tallies(long total, Answers answers, List<OfNeed> byNeed, List<OfService> byService) {}

    /// What came back.
    ///
    /// @param asked how many said yes to being asked
    record Answers(long asked, long helped, long notYet, long noLongerNeeded) {}

    record OfNeed(Need need, long count, Answers answers) {}

    /// How often a service was named.
    ///
    /// @param name null while the directory has not told it
    /// @param answers about lists on which it stood
    record OfService(UUID serviceId, @Nullable String name, long count, Answers answers) {}
}
