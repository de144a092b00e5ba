package org.whatmatters.portal.start;

import java.io.IOException;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.json.JsonMapper;

/// The demo's accounts, one link each. Exists only where the operator says that this installation is a demo.
@Controller
@ConditionalOnBooleanProperty("whatmatters.demo")
class DemoController {

    private final Demo demo;

    DemoController(JsonMapper json) throws IOException {
        try (var file = new ClassPathResource("demo-accounts.json").getInputStream()) {
            demo = json.readValue(file, Demo.class);
        }
    }

    @GetMapping("/demo")
    String accounts(Model model) {
        model.addAttribute("demo", demo);
        return "demo";
    }

    record Demo(String password, List<Group> groups) {}

    record Group(String title, List<Account> accounts) {}

    record Account(String username, String name, String where, String can, boolean person) {}
}
