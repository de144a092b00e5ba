package org.whatmatters.person.record.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whatmatters.person.record.SafeContact.Answer;
import org.whatmatters.person.record.SafeContact.Channel;
import org.whatmatters.person.record.application.ConfirmSafeContact.Said;

/// What the person said of every way of contact. None can be left out: a forgotten one must not read as safe.
record SafeContactRequest(
        @NotNull Answer call,
        @NotNull Answer sms,
        @NotNull Answer voicemail,
        @NotNull Answer email,
        @NotNull Answer app,
        @NotNull Answer letter,
        @NotNull Answer visit,
        @NotNull Boolean askedAlone,

        @Size(max = 40) @Pattern(regexp = DetailsRequest.ONE_LINE) @Nullable
        String codeWord) {

    Said toSaid() {
        return new Said(
                Map.of(
                        Channel.CALL, call,
                        Channel.SMS, sms,
                        Channel.VOICEMAIL, voicemail,
                        Channel.EMAIL, email,
                        Channel.APP, app,
                        Channel.LETTER, letter,
                        Channel.VISIT, visit),
                codeWord == null || codeWord.isBlank() ? null : codeWord.strip(),
                askedAlone);
    }
}
