package org.whatmatters.portal.resources;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.whatmatters.portal.services.PublicResourceService;

/// Where a text leads: the same page for everybody, so that its address says nothing about anybody.
@Controller
class ReadController {

    private final PublicResourceService resources;

    ReadController(PublicResourceService resources) {
        this.resources = resources;
    }

    @GetMapping("/read/{id}")
    String read(@PathVariable UUID id, Model model) {
        model.addAttribute("resource", resources.resource(id));
        return "resources/read";
    }
}
