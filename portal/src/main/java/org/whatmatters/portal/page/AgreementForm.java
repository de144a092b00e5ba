package org.whatmatters.portal.page;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.whatmatters.portal.services.AgreementService.Answers;

/// What a person says an organisation may read, hear and send, as typed by the person or by a worker whom they told.
public final class AgreementForm {

    private AgreementForm() {}

    public static Answers byThePerson(MultiValueMap<String, String> form) {
        return answers(form, null, null, null);
    }

    public static Answers toldToAWorker(MultiValueMap<String, String> form) {
        return answers(form, text(form, "givenBy"), text(form, "representativeId"), text(form, "how"));
    }

    private static Answers answers(
            MultiValueMap<String, String> form,
            @Nullable String givenBy,
            @Nullable String representativeId,
            @Nullable String how) {
        return new Answers(
                Objects.requireNonNullElse(form.get("headings"), List.of()),
                text(form, "feedback"),
                text(form, "texts"),
                Typed.partialDate(form.toSingleValueMap(), "until"),
                Typed.number("wording", form.getFirst("wording")),
                givenBy,
                representativeId,
                how);
    }

    private static @Nullable String text(MultiValueMap<String, String> form, String field) {
        return Typed.text(form.getFirst(field));
    }
}
