package org.whatmatters.directory.openreferral;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.whatmatters.platform.web.MayUse;

@RestController
@RequestMapping(OpenReferralController.FEED)
@MayUse(anyone = true)
class OpenReferralController {

    static final String FEED = "/open-referral-uk/v3";

    private static final URI PROFILE =
            URI.create("https://github.com/OpenReferralUK/uk-profile/blob/main/docs/index.md");

    private final URI openApi;

    OpenReferralController(@Value("${whatmatters.directory.public-url}") URI publicAddress) {
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
}
