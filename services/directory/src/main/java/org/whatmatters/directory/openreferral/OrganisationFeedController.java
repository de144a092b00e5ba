package org.whatmatters.directory.openreferral;

import static org.whatmatters.directory.openreferral.FeedParameter.FORMAT;
import static org.whatmatters.directory.openreferral.FeedParameter.FULL;
import static org.whatmatters.directory.openreferral.FeedParameter.FULL_SERVICE;
import static org.whatmatters.directory.openreferral.FeedParameter.PAGE;
import static org.whatmatters.directory.openreferral.FeedParameter.PER_PAGE;
import static org.whatmatters.directory.openreferral.FeedParameter.SEARCH;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.whatmatters.directory.openreferral.FeedWriter.Asked;
import org.whatmatters.platform.web.MayUse;
import tools.jackson.databind.node.ObjectNode;

@RestController
@RequestMapping(OpenReferralController.FEED + "/organizations")
@MayUse(anyone = true)
class OrganisationFeedController {

    private final FeedWriter feed;
    private final AskedServices asked;
    private final JdbcServicesOfOrganisations services;

    OrganisationFeedController(FeedWriter feed, AskedServices asked, JdbcServicesOfOrganisations services) {
        this.feed = feed;
        this.asked = asked;
        this.services = services;
    }

    @GetMapping
    @Understands({SEARCH, PAGE, PER_PAGE, FORMAT, FULL, FULL_SERVICE})
    void organisations(
            @RequestParam Map<String, String> given, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var parameters = new FeedParameters(given);
        var form = FeedForm.of(parameters).withItems();
        var conditions = new Conditions();
        asked.words(conditions, "o.words", parameters.search());
        feed.list(
                form.full()
                        ? new Asked<>(Sources.ORGANISATIONS, conditions, form, found -> whole(found, form))
                        : Asked.of(Sources.ORGANISATIONS, conditions, form),
                request,
                response);
    }

    @GetMapping("/{id}")
    @Understands(FULL_SERVICE)
    ObjectNode organisation(@PathVariable String id, @RequestParam Map<String, String> given) {
        var form = FeedForm.of(new FeedParameters(given));
        return whole(List.of(feed.one(Sources.ORGANISATIONS, id)), form).getFirst();
    }

    private List<ObjectNode> whole(List<FeedOrganisation> found, FeedForm form) {
        return services.addTo(found, form.fullService()).stream()
                .map(FeedOrganisation::asWhole)
                .toList();
    }
}
