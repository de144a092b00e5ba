package org.whatmatters.directory.openreferral;

import static org.whatmatters.directory.openreferral.FeedParameter.FORMAT;
import static org.whatmatters.directory.openreferral.FeedParameter.FULL;
import static org.whatmatters.directory.openreferral.FeedParameter.PAGE;
import static org.whatmatters.directory.openreferral.FeedParameter.PARENT_ID;
import static org.whatmatters.directory.openreferral.FeedParameter.PER_PAGE;
import static org.whatmatters.directory.openreferral.FeedParameter.SEARCH;
import static org.whatmatters.directory.openreferral.FeedParameter.TAXONOMY_ID;
import static org.whatmatters.directory.openreferral.FeedParameter.TOP_ONLY;

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

/// What listings are filed under.
@RestController
@RequestMapping(OpenReferralController.FEED)
@MayUse(anyone = true)
class TaxonomyFeedController {

    private final FeedWriter feed;
    private final AskedServices asked;

    TaxonomyFeedController(FeedWriter feed, AskedServices asked) {
        this.feed = feed;
        this.asked = asked;
    }

    @GetMapping("/taxonomies")
    @Understands({SEARCH, PAGE, PER_PAGE, FORMAT, FULL})
    void taxonomies(@RequestParam Map<String, String> given, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var parameters = new FeedParameters(given);
        var form = FeedForm.of(parameters).withItems();
        feed.list(
                Asked.of(form.full() ? Sources.TAXONOMIES_WHOLE : Sources.TAXONOMIES, searched(parameters), form),
                request,
                response);
    }

    @GetMapping("/taxonomies/{id}")
    ObjectNode taxonomy(@PathVariable String id) {
        return feed.one(Sources.TAXONOMIES_WHOLE, id).asWhole();
    }

    @GetMapping("/taxonomy_terms")
    @Understands({SEARCH, PAGE, PER_PAGE, FORMAT, TAXONOMY_ID, TOP_ONLY, PARENT_ID})
    void terms(@RequestParam Map<String, String> given, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var parameters = new FeedParameters(given);
        var form = FeedForm.of(parameters).withItems();
        var conditions = searched(parameters)
                .andIfAsked(
                        "v.taxonomy_id = :taxonomy",
                        "taxonomy",
                        parameters.id("taxonomy_id").orElse(null))
                .andIfAsked(
                        "v.parent_id = :parent",
                        "parent",
                        parameters.id("parent_id").orElse(null));
        if (parameters.isSet("top_only")) {
            conditions.and("v.parent_id is null");
        }
        feed.list(Asked.of(Sources.TERMS_OF_TAXONOMIES, conditions, form), request, response);
    }

    @GetMapping("/taxonomy_terms/{id}")
    ObjectNode term(@PathVariable String id) {
        return feed.one(Sources.TERMS_OF_TAXONOMIES, id).asWhole();
    }

    private Conditions searched(FeedParameters parameters) {
        var conditions = new Conditions();
        asked.words(conditions, "v.words", parameters.search());
        return conditions;
    }
}
