package org.whatmatters.directory.search;

import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.whatmatters.platform.web.MayUse;

/// The same search for anybody, without an account: what is published, and nothing else. Who asked for what is not
/// kept.
@RestController
@RequestMapping("/api/v1/public/services")
@MayUse(anyone = true)
class PublicSearchController {

    private final SearchServices searchServices;

    PublicSearchController(SearchServices searchServices) {
        this.searchServices = searchServices;
    }

    @GetMapping
    SearchServices.Found search(@RequestParam Map<String, String> parameters) {
        return searchServices.search(WantedParameters.read(parameters), false);
    }
}
