package org.whatmatters.portal.listings;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.whatmatters.portal.page.Bar;
import org.whatmatters.portal.services.ListingService;
import org.whatmatters.portal.services.ListingService.Quality;

/// "How good is the directory": counts by organisation or by place, drawn and as a table.
@Controller
class QualityController {

    private static final String BY_PLACE = "PLACE";

    private final ListingService listings;

    QualityController(ListingService listings) {
        this.listings = listings;
    }

    @GetMapping("/listings/quality")
    String quality(@RequestParam(defaultValue = "ORGANISATION") String by, Model model) {
        var chosen = by.equals(BY_PLACE) ? BY_PLACE : "ORGANISATION";
        var quality = listings.quality(chosen);
        model.addAttribute("by", chosen);
        model.addAttribute("quality", quality);
        model.addAttribute("bars", bars(quality.all()));
        return "listings/quality";
    }

    private static List<Bar> bars(Quality all) {
        return Bar.of(List.of(
                value("Somebody made sure", all.assured()),
                value("Due to be looked at", all.due()),
                value("Out of sight: nobody looked in time", all.stale()),
                value("Nobody has ever made sure", all.never()),
                value("Closed for a while", all.closed()),
                value("Do not say when", all.withoutTimes())));
    }

    private static Bar.Value value(String label, long count) {
        return new Bar.Value(label, count, Objects.toString(count));
    }
}
