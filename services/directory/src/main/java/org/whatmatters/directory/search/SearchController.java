package org.whatmatters.directory.search;

import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.MayUse;
import org.whatmatters.platform.web.NotFound;
import org.whatmatters.platform.web.Versioned;

@RestController
@RequestMapping("/api/v1/directory/services")
@MayUse(anyStaff = true, person = true)
class SearchController {

    private final SearchServices searchServices;
    private final JdbcServices services;

    SearchController(SearchServices searchServices, JdbcServices services) {
        this.searchServices = searchServices;
        this.services = services;
    }

    @GetMapping
    SearchServices.Found search(@RequestParam Map<String, String> parameters, Actor actor) {
        return searchServices.search(WantedParameters.read(parameters), actor instanceof Actor.Staff);
    }

    @GetMapping("/{id}")
    ResponseEntity<ServiceView> service(@PathVariable UUID id, Actor actor) {
        var service = services.service(id, actor instanceof Actor.Staff).orElseThrow(NotFound::new);
        return Versioned.ok(service.version(), service);
    }
}
