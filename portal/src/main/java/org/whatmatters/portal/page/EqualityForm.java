package org.whatmatters.portal.page;

import java.util.Map;
import org.whatmatters.portal.services.PersonService.EqualityAnswers;

/// What somebody says of themselves, as typed by the person or by a worker who asked.
public final class EqualityForm {

    private EqualityForm() {}

    public static EqualityAnswers answers(Map<String, String> form) {
        return new EqualityAnswers(
                Typed.text(form.get("ethnicity")), Typed.text(form.get("disability")), Typed.text(form.get("caring")));
    }
}
