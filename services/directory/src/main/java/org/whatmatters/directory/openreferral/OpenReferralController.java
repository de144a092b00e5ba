package org.whatmatters.directory.openreferral;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.whatmatters.platform.web.MayUse;
import org.whatmatters.platform.web.NotFound;
import tools.jackson.databind.node.ObjectNode;

@RestController
@RequestMapping("/open-referral-uk/v3")
@MayUse(anyone = true)
class OpenReferralController {

    private static final URI PROFILE =
            URI.create("https://github.com/OpenReferralUK/uk-profile/blob/main/docs/index.md");

    private final JdbcFeed feed;
    private final URI openApi;

    OpenReferralController(JdbcFeed feed, @Value("${whatmatters.directory.public-url}") URI publicAddress) {
        this.feed = feed;
        this.openApi = publicAddress.resolve("/api-docs/directory");
    }

    record ApiDetails(
            String version,
            URI profile,
            @JsonProperty("openapi_url") URI openApi) {}

    @GetMapping({"", "/"})
    ApiDetails details() {
        return new ApiDetails("HSDS-UK-3.0", PROFILE, openApi);
    }

    @GetMapping("/services")
    FeedPage<ObjectNode> services(@RequestParam Map<String, String> parameters) {
        var query = FeedQuery.of(parameters);
        var page = feed.services(query);
        return FeedPage.of(
                query,
                page.totalItems(),
                page.contents().stream().map(FeedService::asListItem).toList());
    }

    /// An id that is none names no service either: 404, as for any other unknown one.
    @GetMapping("/services/{id}")
    ObjectNode service(@PathVariable String id) {
        var serviceId = uuid(id).orElseThrow(NotFound::new);
        return feed.service(serviceId)
                .map(service -> service.asWhole(feed.locations(serviceId)))
                .orElseThrow(NotFound::new);
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
