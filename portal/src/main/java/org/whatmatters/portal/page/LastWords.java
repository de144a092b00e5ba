package org.whatmatters.portal.page;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.whatmatters.portal.services.CaseFile.Hope;
import org.whatmatters.portal.services.ReferralService.LastWord;

/// Reads what somebody says when a referral ends. Whether it belongs together is for the service.
public final class LastWords {

    private LastWords() {}

    /// One of which nothing was hoped.
    public static LastWord of(
            String ending,
            @Nullable String reason,
            @Nullable String note,
            @Nullable String advice,
            @Nullable String offerAgainOn) {
        return new LastWord(
                ending,
                Typed.text(reason),
                Typed.text(note),
                Typed.text(advice),
                null,
                offerAgainOn,
                List.of(),
                null,
                null,
                List.of());
    }

    /// The person said no; the day counts where they said "not now".
    public static LastWord declined(Map<String, String> form) {
        var reason = form.get("declineReason");
        return of(
                "DECLINED_BY_PERSON",
                reason,
                form.get("note"),
                null,
                "NOT_NOW".equals(reason) ? offerAgainOn(form) : null);
    }

    /// The person was told about services that need nobody's help.
    public static LastWord signposted(List<UUID> services, @Nullable String advice) {
        return new LastWord(
                "RETURNED", "SIGNPOSTED", null, Typed.text(advice), null, null, services, null, null, List.of());
    }

    /// Somebody worked with the person: what came of it, or that nobody could reach them.
    ///
    /// @param hopes what was hoped for, in the order of the form
    public static LastWord closed(Map<String, String> form, List<String> hopes) {
        var reader = Typed.id("riskReadBy", form.get("riskReadBy"));
        var notReached = "COULD_NOT_CONTACT".equals(form.get("closeReason"));
        return new LastWord(
                "CLOSED",
                Typed.text(form.get("closeReason")),
                Typed.text(form.get("note")),
                null,
                notReached ? reader : null,
                null,
                List.of(),
                notReached ? null : Typed.text(form.get("outcome")),
                notReached ? null : Typed.text(form.get("personSays")),
                notReached ? List.of() : said(form, hopes));
    }

    private static List<Hope> said(Map<String, String> form, List<String> hopes) {
        return IntStream.range(0, hopes.size())
                .mapToObj(place -> new Hope(hopes.get(place), Typed.text(form.get("hope-" + place))))
                .filter(hope -> hope.outcome() != null)
                .toList();
    }

    private static @Nullable String offerAgainOn(Map<String, String> form) {
        return Typed.partialDate(form, "offerAgainOn");
    }
}
