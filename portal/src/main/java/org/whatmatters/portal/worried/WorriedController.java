package org.whatmatters.portal.worried;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// "I am worried": danger first, then whom to tell. Needs no sign-in and no service, so that it never fails to open.
@Controller
class WorriedController {

    @GetMapping("/worried")
    String worried() {
        return "worried";
    }
}
