package org.whatmatters.portal.page;

import java.util.Map;
import java.util.Objects;
import org.whatmatters.portal.services.PersonService.SafeContactAnswers;

/// The answers on safe contact as typed, by the person or by a worker who asked the person.
public final class SafeContactForm {

    private SafeContactForm() {}

    public static SafeContactAnswers answers(Map<String, String> form) {
        return new SafeContactAnswers(
                answer(form, "call"),
                answer(form, "sms"),
                answer(form, "voicemail"),
                answer(form, "email"),
                answer(form, "app"),
                answer(form, "letter"),
                answer(form, "visit"),
                form.containsKey("askedAlone"),
                Typed.text(form.get("codeWord")));
    }

    /// What was not answered is not known, and what is not known is never taken for safe.
    private static String answer(Map<String, String> form, String way) {
        return Objects.requireNonNullElse(form.get(way), "UNKNOWN");
    }
}
