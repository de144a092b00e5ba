package org.whatmatters.portal.services;

import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/// What the portal asks of the referral service for somebody who was handed a phone, without the officer's token.
@HttpExchange("/api/v1/public/private-words")
public interface PrivateWordService {

    @GetExchange("/form")
    Questions form(@RequestParam String language);

    @PostExchange
    void answer(@RequestBody PrivateAnswers answers, Command command);

    /// The four questions in one language.
    ///
    /// @param checked whether somebody who speaks the language has read it
    record Questions(FormDefinition form, String language, boolean checked, List<String> languages) {}

    record PrivateAnswers(String token, int formVersion, Map<String, Object> answers) {}
}
