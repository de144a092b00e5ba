package org.whatmatters.portal.find;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.whatmatters.portal.page.Typed;
import org.whatmatters.portal.services.Command;
import org.whatmatters.portal.services.SignpostService;

/// The form by which somebody says that there was nothing suitable, wherever it stands. It is sent without a word
/// of whom it was looked for.
@Component
public class NothingSuitable {

    private final SignpostService signposts;

    NothingSuitable(SignpostService signposts) {
        this.signposts = signposts;
    }

    /// Fills in what the form needs.
    ///
    /// @param place the outward half of a postcode, or a postcode, of which only that half is shown
    public void ask(@Nullable String place, Model model) {
        var district = Places.district(place);
        model.addAttribute("needs", SignpostService.NEEDS);
        model.addAttribute("helps", SignpostService.WOULD_HAVE_HELPED);
        model.addAttribute("place", district == null ? place : district);
    }

    public void log(Map<String, String> form, Command command) {
        signposts.log(
                new SignpostService.UnmetNeed(
                        Typed.text(form.get("need")),
                        Typed.text(form.get("place")),
                        Typed.text(form.get("wouldHaveHelped"))),
                command);
    }
}
