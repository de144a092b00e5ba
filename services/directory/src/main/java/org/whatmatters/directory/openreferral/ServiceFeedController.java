package org.whatmatters.directory.openreferral;

import static org.whatmatters.directory.openreferral.FeedParameter.AGE;
import static org.whatmatters.directory.openreferral.FeedParameter.DAY;
import static org.whatmatters.directory.openreferral.FeedParameter.END_TIME;
import static org.whatmatters.directory.openreferral.FeedParameter.FORMAT;
import static org.whatmatters.directory.openreferral.FeedParameter.FULL;
import static org.whatmatters.directory.openreferral.FeedParameter.MAXIMUM_AGE;
import static org.whatmatters.directory.openreferral.FeedParameter.MINIMAL;
import static org.whatmatters.directory.openreferral.FeedParameter.MINIMUM_AGE;
import static org.whatmatters.directory.openreferral.FeedParameter.MODIFIED_AFTER;
import static org.whatmatters.directory.openreferral.FeedParameter.ORGANIZATION_ID;
import static org.whatmatters.directory.openreferral.FeedParameter.PAGE;
import static org.whatmatters.directory.openreferral.FeedParameter.PER_PAGE;
import static org.whatmatters.directory.openreferral.FeedParameter.POSTCODE;
import static org.whatmatters.directory.openreferral.FeedParameter.PROXIMITY;
import static org.whatmatters.directory.openreferral.FeedParameter.SEARCH;
import static org.whatmatters.directory.openreferral.FeedParameter.START_TIME;
import static org.whatmatters.directory.openreferral.FeedParameter.TAXONOMY_ID;
import static org.whatmatters.directory.openreferral.FeedParameter.TAXONOMY_TERM_ID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
@RequestMapping(OpenReferralController.FEED)
@MayUse(anyone = true)
class ServiceFeedController {

    private final FeedWriter feed;
    private final AskedServices asked;

    ServiceFeedController(FeedWriter feed, AskedServices asked) {
        this.feed = feed;
        this.asked = asked;
    }

    @GetMapping("/services")
    @Understands({
        SEARCH, PAGE, PER_PAGE, FORMAT, FULL, MINIMAL, TAXONOMY_TERM_ID, TAXONOMY_ID, ORGANIZATION_ID,
        MODIFIED_AFTER, MINIMUM_AGE, MAXIMUM_AGE, AGE, DAY, START_TIME, END_TIME, POSTCODE, PROXIMITY
    })
    void services(@RequestParam Map<String, String> given, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var parameters = new FeedParameters(given);
        var form = FeedForm.of(parameters);
        var conditions = asked.ofServices(ServiceFilter.of(parameters));
        feed.list(
                form.minimal()
                        ? new Asked<>(
                                Sources.SERVICES,
                                conditions,
                                form,
                                services -> services.stream()
                                        .map(FeedService::asMinimal)
                                        .toList())
                        : Asked.of(form.full() ? Sources.SERVICES_WHOLE : Sources.SERVICES, conditions, form),
                request,
                response);
    }

    @GetMapping("/services/{id}")
    ObjectNode service(@PathVariable String id) {
        return feed.one(Sources.ANY_SERVICE, id).asWhole();
    }

    @GetMapping("/service_at_locations")
    @Understands({
        SEARCH,
        PAGE,
        PER_PAGE,
        FORMAT,
        FULL,
        TAXONOMY_TERM_ID,
        TAXONOMY_ID,
        ORGANIZATION_ID,
        MODIFIED_AFTER,
        MINIMUM_AGE,
        MAXIMUM_AGE,
        AGE,
        DAY,
        START_TIME,
        END_TIME,
        POSTCODE,
        PROXIMITY
    })
    void servicesAtLocations(
            @RequestParam Map<String, String> given, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var parameters = new FeedParameters(given);
        var form = FeedForm.of(parameters).withItems();
        var conditions = asked.ofServicesAtLocations(ServiceFilter.of(parameters));
        feed.list(Asked.of(Sources.SERVICES_AT_LOCATIONS, conditions, form), request, response);
    }

    @GetMapping("/service_at_locations/{id}")
    ObjectNode serviceAtLocation(@PathVariable String id) {
        return feed.one(Sources.ANY_SERVICE_AT_LOCATION, id).asWhole();
    }
}
