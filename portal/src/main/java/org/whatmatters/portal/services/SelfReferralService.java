package org.whatmatters.portal.services;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/// What the portal asks of the referral service for somebody who asks for themselves, or for somebody they know,
/// without an account.
@HttpExchange("/api/v1/public/self-referrals")
public interface SelfReferralService {

    @GetExchange("/form")
    OwnForm form(@RequestParam String language, @RequestParam String form);

    @PostExchange("/beginnings")
    Begun begin(@RequestBody Beginning beginning, Command command);

    @PostExchange
    HandedIn handIn(@RequestBody OwnReferral referral, Command command);

    /// The form in one language.
    ///
    /// @param checked whether somebody who speaks the language has read it
    record OwnForm(FormDefinition form, String language, boolean checked, List<String> languages) {}

    /// What somebody begins with.
    ///
    /// @param card as printed on the card that led here
    record Beginning(@Nullable String card) {}

    record Begun(String token, @Nullable Instant until) {}

    /// A form that somebody filled in.
    ///
    /// @param claim by which they may say later that it was they; absent where it is about somebody else
    record OwnReferral(
            String form,
            String token,
            int formVersion,
            Map<String, Object> answers,
            @Nullable String claim) {}

    record HandedIn(String reference, @Nullable Instant submittedAt) {}
}
