package org.whatmatters.portal.page;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.whatmatters.portal.services.CarePlanService;

/// What a person lets the visitor's organisation read of their own words, on pages of those who do not work with
/// them.
@Component
public class OpenedToUs {

    private final CarePlanService plans;
    private final Parts parts;

    OpenedToUs(CarePlanService plans, Parts parts) {
        this.plans = plans;
        this.parts = parts;
    }

    /// Asks for it, each part for itself.
    ///
    /// @param person absent where nothing is opened
    public void show(@Nullable UUID person, Model model) {
        if (person == null) {
            model.addAttribute("openedAboutMe", Part.missing(Part.Outcome.NOT_FOUND));
            model.addAttribute("openedPlans", Part.missing(Part.Outcome.NOT_FOUND));
            return;
        }
        var aboutMe = parts.ask(() -> plans.aboutMe(person));
        var plan = parts.ask(() -> plans.plans(person));
        model.addAttribute("openedAboutMe", aboutMe.answer());
        model.addAttribute("openedPlans", plan.answer());
    }
}
