package org.whatmatters.portal.page;

import java.util.Map;
import org.whatmatters.portal.services.CarePlanService.AboutMeWords;

/// The seven headings of About Me as typed, by whoever types them: the person, or a worker for the person.
public final class AboutMeForm {

    private AboutMeForm() {}

    public static AboutMeWords words(Map<String, String> form) {
        return new AboutMeWords(
                Typed.text(form.get("whatIsMostImportant")),
                Typed.text(form.get("peopleImportant")),
                Typed.text(form.get("howICommunicate")),
                Typed.text(form.get("myWellness")),
                Typed.text(form.get("pleaseDoAndDont")),
                Typed.text(form.get("howAndWhenToSupport")),
                Typed.text(form.get("alsoWorthKnowing")));
    }
}
